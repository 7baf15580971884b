namespace OpenUnion.Data.Exchange.Import;

/// <summary>What an import is asked to do.</summary>
/// <param name="DryRun">Check and count, but change nothing.</param>
/// <param name="Note">What the importer says about the revision; at most 1,000 characters.</param>
public sealed record ImportOptions(bool DryRun = false, string? Note = null)
{
    /// <summary>Greatest length of a note in characters.</summary>
    public const int LongestNote = 1_000;
}

/// <summary>What an import did to one table.</summary>
/// <param name="Table">Its name.</param>
/// <param name="Rows">Rows that it has in the package.</param>
/// <param name="Added">Rows that were not there before.</param>
/// <param name="Changed">Rows that were there and differ.</param>
/// <param name="Removed">Rows that the package no longer has.</param>
public sealed record TableCounts(string Table, long Rows, long Added, long Changed, long Removed);

/// <summary>How an import ended.</summary>
/// <param name="PackageName">Name of the package; empty where its descriptor cannot be read.</param>
/// <param name="Revision">The new revision; null when nothing changed, on a dry run and with problems.</param>
/// <param name="Tables">What changed, table by table, referenced ones first; empty with problems.</param>
/// <param name="Problems">Why nothing was imported; null for a good package.</param>
public sealed record ImportResult(string PackageName, int? Revision, IReadOnlyList<TableCounts> Tables, ImportProblems? Problems)
{
    /// <summary>Rows added in all tables.</summary>
    public long Added => Tables.Sum(table => table.Added);

    /// <summary>Rows changed in all tables.</summary>
    public long Changed => Tables.Sum(table => table.Changed);

    /// <summary>Rows removed in all tables.</summary>
    public long Removed => Tables.Sum(table => table.Removed);

    /// <summary>Whether the package is what the database holds already.</summary>
    public bool Unchanged => Problems is null && Added + Changed + Removed == 0;
}
