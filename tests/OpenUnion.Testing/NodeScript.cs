namespace OpenUnion.Testing;

/// <summary>A script for Node with packages from npm: the word of others, with which ours is compared.</summary>
/// <param name="folder">Its folder, which has a <c>package-lock.json</c>.</param>
/// <param name="script">Its file. It answers each line on standard input with a line.</param>
public sealed class NodeScript(string folder, string script)
{
    /// <summary>The answers to lines.</summary>
    /// <exception cref="InvalidOperationException">The script, or the installation of its packages, failed.</exception>
    public async Task<string[]> AskAsync(IEnumerable<string> lines)
    {
        var answers = await OtherProgram.RunNodeAsync(folder, script, string.Concat(lines.Select(line => line + "\n")));
        return answers.Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }
}
