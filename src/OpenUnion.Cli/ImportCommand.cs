using System.CommandLine;
using OpenUnion.Data.Exchange.Import;
using OpenUnion.Data.Runtime;
using OpenUnion.Data.Runtime.Embedded;

namespace OpenUnion.Cli;

/// <summary><c>openunion import DIR</c>: makes the dataset what a data package holds, or says all that is wrong with it.</summary>
internal static class ImportCommand
{
    public static Command Create()
    {
        var directory = new Argument<string>("DIR") { Description = "The folder of the data package, with its datapackage.json." };
        var dryRun = new Option<bool>("--dry-run") { Description = "Check the package and say what would change; change nothing." };
        var note = new Option<string?>("--note") { Description = "What to say about the new revision." };
        var command = new Command("import", "Import a data package: all of it in one revision, or nothing.") { directory, dryRun, note };
        command.SetAction((parsed, cancellationToken) => Terminal.RunAsync(() =>
            RunAsync(parsed.GetRequiredValue(directory), new ImportOptions(parsed.GetValue(dryRun), parsed.GetValue(note)), cancellationToken)));
        return command;
    }

    private static async Task<int> RunAsync(string directory, ImportOptions options, CancellationToken cancellationToken)
    {
        if (options.Note?.Length > ImportOptions.LongestNote)
            return Terminal.Fail($"The note has {options.Note.Length} characters; expected at most {ImportOptions.LongestNote}.", null);
        await using var host = await DatasetHost.OpenAsync(ClusterMode.Shared, Terminal.Say, cancellationToken);
        var result = await ProgressBar.ShowAsync(progress => PackageImporter.ImportAsync(host.Owner, directory, options, progress, cancellationToken));
        return result.Problems is { } problems ? Refuse(problems) : Report(result, options);
    }

    private static int Refuse(ImportProblems problems)
    {
        foreach (var problem in problems.First)
            Console.WriteLine(problem);
        if (problems.Total > problems.First.Count)
            Console.WriteLine($"… and {problems.Total - problems.First.Count} more");
        return Terminal.Fail($"{problems.Total} {(problems.Total == 1 ? "problem" : "problems")} found; nothing was changed.", null);
    }

    private static int Report(ImportResult result, ImportOptions options)
    {
        foreach (var table in result.Tables.Where(table => table.Added + table.Changed + table.Removed > 0))
            Console.WriteLine($"{table.Table}: {table.Added} added, {table.Changed} changed, {table.Removed} removed, {table.Rows} in all");
        Console.WriteLine((result.Unchanged, options.DryRun) switch
        {
            (true, _) => "Unchanged; no new revision.",
            (_, true) => "Dry run; nothing was changed.",
            _ => $"Revision {result.Revision}.",
        });
        return 0;
    }
}
