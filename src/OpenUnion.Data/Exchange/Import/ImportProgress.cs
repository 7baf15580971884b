namespace OpenUnion.Data.Exchange.Import;

/// <summary>What an import is doing.</summary>
public enum ImportStage
{
    /// <summary>Waiting for another import to end.</summary>
    Waiting,

    /// <summary>Reading, checking and staging the rows of a file.</summary>
    Reading,

    /// <summary>Checking keys and references across rows.</summary>
    Checking,

    /// <summary>Comparing with the live table and changing it.</summary>
    Merging,

    /// <summary>Building indexes and references again after a first import.</summary>
    Indexing,

    /// <summary>Making the new revision visible.</summary>
    Committing,
}

/// <summary>How far an import is.</summary>
/// <param name="Stage">What it is doing.</param>
/// <param name="Table">With which table; null where it is all of them.</param>
/// <param name="Rows">Rows of that table so far (reading) or in all.</param>
/// <param name="DoneBytes">Bytes of all files that have been read.</param>
/// <param name="TotalBytes">Bytes of all files.</param>
public readonly record struct ImportProgress(ImportStage Stage, string? Table, long Rows, long DoneBytes, long TotalBytes);
