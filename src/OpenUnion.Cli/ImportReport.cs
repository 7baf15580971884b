using OpenUnion.Data.Exchange.Import;

namespace OpenUnion.Cli;

/// <summary>Prints how an import ended.</summary>
internal static class ImportReport
{
    public static int Refuse(ImportProblems problems)
    {
        foreach (var problem in problems.First)
            Console.WriteLine(problem);
        if (problems.Total > problems.First.Count)
            Console.WriteLine($"… and {problems.Total - problems.First.Count} more");
        return Terminal.Fail($"{problems.Total} {(problems.Total == 1 ? "problem" : "problems")} found; nothing was changed.", null);
    }

    public static int Print(ImportResult result, ImportOptions options)
    {
        PrintCounts(result);
        Console.WriteLine((result.Unchanged, options.DryRun) switch
        {
            (true, _) => "Unchanged; no new revision.",
            (_, true) => "Dry run; nothing was changed.",
            _ => $"Revision {result.Revision}.",
        });
        return 0;
    }

    /// <summary>One line a table in which something changes.</summary>
    public static void PrintCounts(ImportResult result)
    {
        foreach (var table in result.Tables.Where(table => table.Added + table.Changed + table.Removed > 0))
            Console.WriteLine($"{table.Table}: {table.Added} added, {table.Changed} changed, {table.Removed} removed, {table.Rows} in all");
    }
}
