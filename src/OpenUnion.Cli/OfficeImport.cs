using OpenUnion.Data;
using OpenUnion.Data.Exchange.Import;
using OpenUnion.Data.Exchange.Office;
using OpenUnion.Data.Runtime;
using OpenUnion.Data.Runtime.Embedded;

namespace OpenUnion.Cli;

/// <summary>
/// <c>openunion import FILE.xlsx --package FOLDER</c>: makes a data package of an office's spreadsheet, for a person to review and
/// import; or says what is wrong with it, and writes it again with that in each row.
/// </summary>
internal static class OfficeImport
{
    /// <summary>Whether a path is a file, or was meant to be one; a folder is a data package.</summary>
    public static bool IsSpreadsheet(string path) => !Directory.Exists(path) && (File.Exists(path) || Path.GetExtension(path).ToUpperInvariant() is ".XLSX" or ".XLS" or ".CSV");

    public static async Task<int> RunAsync(string path, OfficeRun run, CancellationToken cancellationToken)
    {
        if (!File.Exists(path))
            return Terminal.Fail($"{path}: found no such file, expected a spreadsheet.", null);
        await using var host = await DatasetHost.OpenAsync(ClusterMode.Shared, Terminal.Say, cancellationToken);
        var result = await OfficeImporter.ReadAsync(host.Owner, path, run.Options, cancellationToken);
        foreach (var remark in result.Remarks)
            Console.WriteLine($"note: {Path.GetFileName(path)}:{remark.Place}: {remark.Complaint.English}");
        if (result.Proposal is not { } proposal)
            return Refuse(path, run, result.Problems);
        OfficeReport.Print(proposal);
        return run.Package is { } folder
            ? await WriteAsync(host, proposal, folder, cancellationToken)
            : await RehearseAsync(host, proposal, cancellationToken);
    }

    private static int Refuse(string path, OfficeRun run, IReadOnlyList<OfficeFinding> problems)
    {
        foreach (var problem in problems.Take(ImportProblems.Shown))
            Console.WriteLine($"{Path.GetFileName(path)}:{problem.Place}: {problem.Complaint.English}");
        if (problems.Count > ImportProblems.Shown)
            Console.WriteLine($"… and {problems.Count - ImportProblems.Shown} more");
        var marked = run.Problems ?? Path.ChangeExtension(path, $".problems{Path.GetExtension(path)}");
        if (Path.GetFullPath(marked) == Path.GetFullPath(path))
            throw new OpenUnionException("OU6105", $"--problems is {marked}, the spreadsheet itself; expected another file.");
        OfficeImporter.Mark(path, problems, marked);
        Console.WriteLine($"Each row with what is wrong in it: {marked}");
        return Terminal.Fail($"{problems.Count} {(problems.Count == 1 ? "problem" : "problems")} found; nothing was changed.", null);
    }

    private static async Task<int> WriteAsync(DatasetHost host, OfficeProposal proposal, string folder, CancellationToken cancellationToken)
    {
        OfficePackage.Write(proposal, folder);
        var code = await TryAsync(host, folder, cancellationToken);
        if (code == 0)
            Console.WriteLine($"Wrote {folder}. Review it, then: openunion import {folder}");
        return code;
    }

    private static async Task<int> RehearseAsync(DatasetHost host, OfficeProposal proposal, CancellationToken cancellationToken)
    {
        var folder = Directory.CreateTempSubdirectory("openunion-office-").FullName;
        try
        {
            OfficePackage.Write(proposal, folder);
            var code = await TryAsync(host, folder, cancellationToken);
            if (code == 0)
                Console.WriteLine("Dry run; nothing was written or changed.");
            return code;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>Imports the package without leaving a trace: what it would change is counted by the importer itself.</summary>
    private static async Task<int> TryAsync(DatasetHost host, string folder, CancellationToken cancellationToken)
    {
        var result = await PackageImporter.ImportAsync(host.Owner, folder, new ImportOptions(DryRun: true), null, cancellationToken);
        if (result.Problems is { } problems)
            return ImportReport.Refuse(problems);
        if (result.Unchanged)
            Console.WriteLine("Unchanged: the dataset holds all of it.");
        ImportReport.PrintCounts(result);
        return 0;
    }
}
