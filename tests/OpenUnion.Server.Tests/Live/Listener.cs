using System.Diagnostics;

namespace OpenUnion.Server.Tests.Live;

/// <summary>A client from npm, as a process whose lines are read.</summary>
internal sealed class Listener : IAsyncDisposable
{
    private static readonly string Folder = Path.GetFullPath(Path.Combine(AppContext.BaseDirectory, "../../../Live/clients"));
    private static readonly Lazy<Task> Installed = new(InstallAsync);
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(60);

    private readonly Process _process;

    private Listener(Process process) => _process = process;

    /// <param name="transport">sse or ws.</param>
    public static async Task<Listener> StartAsync(string transport, TestServer server, string operation, string variables = "{}", int count = 100)
    {
        await Installed.Value;
        return new(Start("node", "listen.mjs", transport, new Uri(server.Address, "/graphql").ToString(), operation, variables, count.ToString(System.Globalization.CultureInfo.InvariantCulture)));
    }

    /// <summary>The next line; null at the end.</summary>
    public async Task<string?> LineAsync() => await _process.StandardOutput.ReadLineAsync().WaitAsync(Longest);

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited) _process.Kill();
        await _process.WaitForExitAsync();
        _process.Dispose();
    }

    private static async Task InstallAsync()
    {
        if (Directory.Exists(Path.Combine(Folder, "node_modules"))) return;
        using var install = Start("npm", "ci");
        await install.StandardOutput.ReadToEndAsync();
        await install.WaitForExitAsync();
        install.ExitCode.ShouldBe(0);
    }

    private static Process Start(string program, params string[] arguments) => Process.Start(new ProcessStartInfo(program, arguments)
    {
        WorkingDirectory = Folder,
        UseShellExecute = false,
        RedirectStandardOutput = true,
    })!;
}
