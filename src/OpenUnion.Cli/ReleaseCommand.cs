using System.CommandLine;
using OpenUnion.Data.Exchange.Release;
using OpenUnion.Data.Runtime;
using OpenUnion.Data.Runtime.Embedded;
using OpenUnion.Server;

namespace OpenUnion.Cli;

/// <summary><c>openunion release</c>: freezes a revision as files that never change.</summary>
internal static class ReleaseCommand
{
    public static Command Create()
    {
        var revision = new Option<int?>("--revision") { Description = "The revision to release; without it, the newest.", HelpName = "number" };
        var folder = new Option<string>("--releases") { Description = $"The folder of releases, which the server serves ({ServerOptions.DefaultReleases}).", HelpName = "DIR", DefaultValueFactory = _ => ServerOptions.DefaultReleases };
        var command = new Command("release", "Freeze a revision as an immutable data package with checksums and citation.") { revision, folder };
        command.SetAction((parsed, cancellationToken) => Terminal.RunAsync(() => RunAsync(parsed.GetValue(revision), parsed.GetRequiredValue(folder), cancellationToken)));
        return command;
    }

    private static async Task<int> RunAsync(int? revision, string folder, CancellationToken cancellationToken)
    {
        await using var host = await DatasetHost.OpenAsync(ClusterMode.Shared, Terminal.Say, cancellationToken);
        await using var database = ExportDatabase.Open(host.Reader, 2);
        var release = await RowBar.ShowPackageAsync(progress => DatasetRelease.MakeAsync(database, folder, revision, progress, cancellationToken));
        Console.WriteLine(release.IsNew
            ? $"Released revision {release.Revision} in {release.Folder}: {release.Rows} rows."
            : $"Revision {release.Revision} is released already, in {release.Folder}, with these very bytes.");
        return 0;
    }
}
