using System.Collections.Concurrent;
using System.Diagnostics;

namespace OpenUnion.Testing;

/// <summary>Programs of others, whose word ours is compared with.</summary>
public static class OtherProgram
{
    private static readonly ConcurrentDictionary<string, Lazy<Task>> Installed = new(StringComparer.Ordinal);

    /// <summary>What a program says on standard output.</summary>
    /// <param name="program">Its name.</param>
    /// <param name="folder">The folder that it runs in.</param>
    /// <param name="input">What it gets on standard input.</param>
    /// <param name="arguments">Its arguments.</param>
    /// <exception cref="InvalidOperationException">It failed; the message has what it said.</exception>
    public static async Task<string> RunAsync(string program, string folder, string input, params string[] arguments)
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

    /// <summary>What a script for Node says; the packages of its folder's <c>package-lock.json</c> are installed once.</summary>
    /// <inheritdoc cref="RunAsync"/>
    public static async Task<string> RunNodeAsync(string folder, string script, string input)
    {
        await Installed.GetOrAdd(folder, _ => new(() => InstallAsync(folder))).Value;
        return await RunAsync("node", folder, input, script);
    }

    private static async Task InstallAsync(string folder)
    {
        if (!Directory.Exists(Path.Combine(folder, "node_modules")))
            await RunAsync("npm", folder, "", "ci");
    }
}
