using System.Globalization;
using System.Net;
using System.Net.Http.Json;
using System.Net.Sockets;
using System.Text.Json;
using Npgsql;
using OpenUnion.Data.Runtime.Embedded;

namespace OpenUnion.Cli.Tests;

/// <summary>A folder in which <c>openunion serve</c> keeps its private database; removed with it at the end.</summary>
internal sealed class ServerFolder : IAsyncDisposable
{
    private const UnixFileMode Open = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute
        | UnixFileMode.GroupRead | UnixFileMode.GroupExecute | UnixFileMode.OtherRead | UnixFileMode.OtherExecute;

    private readonly int _port = FreePort();
    private readonly HttpClient _client = new(new SocketsHttpHandler { UseProxy = false });

    public ServerFolder()
    {
        // The database's server runs as another user where this one is root.
        Root = Directory.CreateTempSubdirectory("ou-serve-").FullName;
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(Root, Open);
    }

    public string Root { get; }

    public Uri Url => new($"http://127.0.0.1:{_port}");

    /// <summary>The database as its superuser.</summary>
    public string Database => new NpgsqlConnectionStringBuilder
    {
        Host = Path.Combine(Home, "socket"),
        Username = RoleSetup.Superuser,
        Database = EmbeddedCluster.DefaultDatabase,
        Pooling = false,
    }.ConnectionString;

    public bool DatabaseRuns => File.Exists(PidFile);

    private string[] Arguments => ["serve", "--port", _port.ToString(CultureInfo.InvariantCulture)];

    private string Home => Path.Combine(Root, ".openunion", "cluster");

    private string PidFile => Path.Combine(Home, "data", "postmaster.pid");

    /// <summary>Starts the server, and waits until it says that it is ready.</summary>
    public Task<CliProcess> ServeAsync() => ReadyAsync(CliProcess.Start(null, Root, Arguments));

    /// <summary>The same with settings: variables, and options behind the port.</summary>
    public Task<CliProcess> ServeAsync(IReadOnlyDictionary<string, string?> variables, params string[] options) =>
        ReadyAsync(CliProcess.StartWith(variables, Root, [.. Arguments, .. options]));

    /// <summary>Starts an import into the private database.</summary>
    public CliProcess Import(SyntheticFolder package) => CliProcess.Start(null, Root, "import", package.Directory);

    /// <summary>The answer of the API: its data.</summary>
    public async Task<JsonElement> AskAsync(string query)
    {
        using var response = await _client.PostAsJsonAsync(new Uri($"http://127.0.0.1:{_port}/graphql"), new { query });
        return (await response.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("data");
    }

    /// <summary>The text of a page.</summary>
    public Task<string> PageAsync(string path) => _client.GetStringAsync(new Uri($"http://127.0.0.1:{_port}{path}"));

    /// <summary>The processes of the database: its server first, then its sessions and workers.</summary>
    public int[] DatabaseProcesses()
    {
        var server = int.Parse(File.ReadLines(PidFile).First(), CultureInfo.InvariantCulture);
        File.ReadAllText($"/proc/{server}/comm").ShouldBe("postgres\n");
        var children = File.ReadAllText($"/proc/{server}/task/{server}/children").Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return [server, .. children.Select(child => int.Parse(child, CultureInfo.InvariantCulture))];
    }

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        if (Directory.Exists(Home)) await EmbeddedCluster.RemoveAsync(new EmbeddedClusterOptions { RootFolder = Root });
        Directory.Delete(Root, recursive: true);
    }

    private static async Task<CliProcess> ReadyAsync(CliProcess server)
    {
        var said = new List<string>();
        while (await server.Error.ReadLineAsync() is { } line)
        {
            said.Add(line);
            if (line.StartsWith("OpenUnion is ready: ", StringComparison.Ordinal)) return server;
        }

        throw new InvalidOperationException($"The server ended: {string.Join('\n', said)}");
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
