using System.Collections.Concurrent;
using System.Diagnostics;

namespace OpenUnion.Testing;

/// <summary>A script for Node with packages from npm: the word of others, with which ours is compared.</summary>
/// <param name="folder">Its folder, which has a <c>package-lock.json</c>.</param>
/// <param name="script">Its file. It answers each line on standard input with a line.</param>
public sealed class NodeScript(string folder, string script)
{
    private static readonly ConcurrentDictionary<string, Lazy<Task>> Installed = new(StringComparer.Ordinal);

    /// <summary>The answers to lines.</summary>
    /// <exception cref="InvalidOperationException">The script, or the installation of its packages, failed.</exception>
    public async Task<string[]> AskAsync(IEnumerable<string> lines)
    {
        await Installed.GetOrAdd(folder, _ => new(InstallAsync)).Value;
        var answers = await RunAsync("node", string.Concat(lines.Select(line => line + "\n")), script);
        return answers.Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }

    private async Task InstallAsync()
    {
        if (!Directory.Exists(Path.Combine(folder, "node_modules")))
            await RunAsync("npm", "", "ci");
    }

    private async Task<string> RunAsync(string program, string input, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = folder,
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEndAsync();
        await process.StandardInput.WriteAsync(input);
        process.StandardInput.Close();
        await process.WaitForExitAsync();
        return process.ExitCode == 0 ? await output : throw new InvalidOperationException($"{program} {string.Join(' ', arguments)}: {await errors}");
    }
}
