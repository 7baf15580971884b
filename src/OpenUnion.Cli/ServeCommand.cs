using System.CommandLine;
using System.Net.Sockets;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Hosting;
using OpenUnion.Data;
using OpenUnion.Data.Exchange.Import;
using OpenUnion.Data.Migrations;
using OpenUnion.Data.Runtime;
using OpenUnion.Data.Runtime.Embedded;
using OpenUnion.Server;

namespace OpenUnion.Cli;

/// <summary><c>openunion serve</c>: the server, and without <c>OPENUNION_DATABASE</c> its private database.</summary>
internal static class ServeCommand
{
    public static Command Create()
    {
        var port = new Option<int>("--port") { Description = "The port to listen on.", DefaultValueFactory = _ => 5080 };
        port.Validators.Add(found =>
        {
            if (found.GetValueOrDefault<int>() is var number and not (>= 0 and <= 65_535))
                found.AddError($"--port is {number}; expected 0 to 65535.");
        });
        var host = new Option<string>("--host") { Description = "The address to listen on.", DefaultValueFactory = _ => "127.0.0.1" };
        var command = new Command("serve", "Serve the GraphQL API and the pages; Ctrl-C ends it.") { port, host };
        foreach (var setting in ServeSettings.All)
            command.Options.Add(setting.Option);
        command.SetAction((parsed, cancellationToken) => Terminal.RunAsync(() =>
            RunAsync($"http://{parsed.GetValue(host)}:{parsed.GetValue(port)}", parsed, cancellationToken)));
        return command;
    }

    private static async Task<int> RunAsync(string url, ParseResult parsed, CancellationToken cancellationToken)
    {
        var options = ServeSettings.ApplyTo(new ServerOptions { Database = "", Urls = [url] }, parsed);
        await using var database = await DatasetHost.OpenAsync(ClusterMode.Exclusive, Terminal.Say, cancellationToken);
        if (database.IsEmbedded)
            await SeedAsync(database, cancellationToken);
        else
            await RequireMigratedAsync(database, cancellationToken);

        await using var server = Create(options with { Database = database.Reader });
        await ListenAsync(server, url, cancellationToken);
        Terminal.Say($"OpenUnion is ready: {url}  (API explorer: {url}/graphql)");
        await server.WaitForShutdownAsync(cancellationToken);
        return 0;
    }

    private static WebApplication Create(ServerOptions options)
    {
        try
        {
            return OpenUnionServer.Create(options);
        }
        catch (InvalidDataException exception)
        {
            throw new OpenUnionException("OU5003", exception.Message, inner: exception);
        }
    }

    private static async Task ListenAsync(IHost server, string url, CancellationToken cancellationToken)
    {
        try
        {
            await server.StartAsync(cancellationToken);
        }
        catch (Exception exception) when (exception is IOException or SocketException or FormatException or InvalidOperationException)
        {
            throw new OpenUnionException("OU5001", $"Cannot listen on {url}: {exception.Message}", "Choose another with --port or --host; for make run: PORT=8000 make run", exception);
        }
    }

    /// <summary>Imports the seeds into a private database that is empty; one that holds anything is the user's own.</summary>
    private static async Task SeedAsync(DatasetHost database, CancellationToken cancellationToken)
    {
        if (await DatasetRevision.LatestAsync(database.Reader, cancellationToken) > 0)
            return;
        Terminal.Say("Importing the dataset.");
        var result = await PackageImporter.ImportAsync(database.Owner, Path.Combine(AppContext.BaseDirectory, "seeds"), new ImportOptions(Note: "The seeds that come with the program."), null, cancellationToken);
        if (result.Problems is { } problems)
            throw new OpenUnionException("OU4001", $"The seeds cannot be imported: {problems.First[0]}");
    }

    private static async Task RequireMigratedAsync(DatasetHost database, CancellationToken cancellationToken)
    {
        var pending = await SchemaMigrator.PendingAsync(database.Owner, cancellationToken);
        if (pending.Count > 0)
            throw new OpenUnionException("OU1102", $"The database lacks {string.Join(", ", pending)}.", "Run: openunion migrate");
    }
}
