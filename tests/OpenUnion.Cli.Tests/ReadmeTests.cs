using System.Diagnostics;
using System.Text.RegularExpressions;
using OpenUnion.Testing;

namespace OpenUnion.Cli.Tests;

/// <summary>The shell commands of the README work when pasted, against a server as <c>make run</c> starts it.</summary>
public sealed partial class ReadmeTests
{
    [Fact]
    public async Task Every_shell_command_of_the_readme_works()
    {
        await using var folder = new ServerFolder();
        using var server = await folder.ServeAsync();
        CopySeeds(Path.Combine(folder.Root, "seeds"));
        var blocks = Blocks().Matches(await File.ReadAllTextAsync(Repository.PathOf("README.md"))).Select(block => block.Groups["text"].Value).ToList();
        blocks.Count.ShouldBeGreaterThan(3);

        foreach (var block in blocks)
        {
            var (code, output) = await RunAsync(block.Replace("http://127.0.0.1:5080", folder.Url.ToString().TrimEnd('/'), StringComparison.Ordinal), folder.Root);
            code.ShouldBe(0, $"{block}\n{output}");
            if (block.StartsWith("curl", StringComparison.Ordinal))
                output.ShouldStartWith(BeginningOf(block));
        }
    }

    private static string BeginningOf(string block) => block switch
    {
        _ when block.Contains("longitude: 39.908", StringComparison.Ordinal) => "{\"errors\":[{\"message\":\"The point of `near` has longitude 39.908",
        _ when block.Contains("/tiles/", StringComparison.Ordinal) => "{\"tilejson\":\"3.0.0\",",
        _ => "{\"data\":{\"",
    };

    private static void CopySeeds(string folder)
    {
        Directory.CreateDirectory(folder);
        foreach (var file in Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "seeds")))
            File.Copy(file, Path.Combine(folder, Path.GetFileName(file)));
    }

    private static async Task<(int Code, string Output)> RunAsync(string commands, string folder)
    {
        var program = $"openunion() {{ dotnet '{Path.Combine(AppContext.BaseDirectory, "openunion.dll")}' \"$@\"; }}\nset -e\n{commands.Replace("/tmp/", folder + "/", StringComparison.Ordinal)}";
        using var shell = Process.Start(new ProcessStartInfo("bash", ["-c", program]) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false })!;
        var (output, error) = (shell.StandardOutput.ReadToEndAsync(), shell.StandardError.ReadToEndAsync());
        await shell.WaitForExitAsync();
        return (shell.ExitCode, await output + await error);
    }

    [GeneratedRegex("^```sh\n(?<text>.*?)^```", RegexOptions.Multiline | RegexOptions.Singleline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex Blocks();
}
