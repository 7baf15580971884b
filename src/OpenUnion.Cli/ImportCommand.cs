using System.CommandLine;
using OpenUnion.Data.Exchange.Import;
using OpenUnion.Data.Runtime;
using OpenUnion.Data.Runtime.Embedded;

namespace OpenUnion.Cli;

/// <summary>
/// <c>openunion import PATH</c>: makes the dataset what a data package holds, or says all that is wrong with it. Of an office's
/// spreadsheet it makes a package, see <see cref="OfficeImport"/>.
/// </summary>
internal static class ImportCommand
{
    public static Command Create()
    {
        var path = new Argument<string>("PATH") { Description = "The folder of a data package, with its datapackage.json; or an office's spreadsheet, FILE.xlsx or FILE.csv." };
        var dryRun = new Option<bool>("--dry-run") { Description = "Check the package and say what would change; change nothing." };
        var note = new Option<string?>("--note") { Description = "What to say about the new revision." };
        var command = new Command("import", "Import a data package: all of it in one revision, or nothing. Of a spreadsheet, make a package.") { path, dryRun, note };
        foreach (var option in OfficeSettings.All)
            command.Options.Add(option);
        command.SetAction((parsed, cancellationToken) => Terminal.RunAsync(() => OfficeImport.IsSpreadsheet(parsed.GetRequiredValue(path))
            ? OfficeImport.RunAsync(parsed.GetRequiredValue(path), OfficeSettings.Of(parsed, parsed.GetValue(dryRun)), cancellationToken)
            : RunAsync(parsed.GetRequiredValue(path), parsed, new ImportOptions(parsed.GetValue(dryRun), parsed.GetValue(note)), cancellationToken)));
        return command;
    }

    private static async Task<int> RunAsync(string directory, ParseResult parsed, ImportOptions options, CancellationToken cancellationToken)
    {
        OfficeSettings.RefuseFor(parsed, directory);
        if (options.Note?.Length > ImportOptions.LongestNote)
            return Terminal.Fail($"The note has {options.Note.Length} characters; expected at most {ImportOptions.LongestNote}.", null);
        await using var host = await DatasetHost.OpenAsync(ClusterMode.Shared, Terminal.Say, cancellationToken);
        var result = await ProgressBar.ShowAsync(progress => PackageImporter.ImportAsync(host.Owner, directory, options, progress, cancellationToken));
        return result.Problems is { } problems ? ImportReport.Refuse(problems) : ImportReport.Print(result, options);
    }
}
