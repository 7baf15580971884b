using System.CommandLine;
using OpenUnion.Data.Migrations;
using OpenUnion.Data.Runtime;
using OpenUnion.Data.Runtime.Embedded;

namespace OpenUnion.Cli;

/// <summary><c>openunion migrate</c>: brings the database up to this program.</summary>
internal static class MigrateCommand
{
    public static Command Create()
    {
        var command = new Command("migrate", "Create or update the tables of the database.");
        command.SetAction((_, cancellationToken) => Terminal.RunAsync(() => RunAsync(cancellationToken)));
        return command;
    }

    private static async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        await using var host = await DatasetHost.OpenAsync(ClusterMode.Shared, Terminal.Say, cancellationToken);
        await ExternalDatabase.PrepareAsync(host.Owner, cancellationToken);
        var applied = await SchemaMigrator.MigrateAsync(host.Owner, cancellationToken);
        Console.WriteLine(applied.Count == 0 ? "The database is up to date." : $"Applied {string.Join(", ", applied)}.");
        return 0;
    }
}
