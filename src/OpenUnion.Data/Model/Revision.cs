using Microsoft.EntityFrameworkCore;

namespace OpenUnion.Data.Model;

/// <summary>One state of the dataset: every import that changes something ends in a new one.</summary>
[Comment("States of the dataset, one an import that changed something.")]
[Derived]
public sealed class Revision
{
    [Comment("Number, from 1.")]
    public int Number { get; set; }

    [Comment("Time of the import.")]
    public DateTimeOffset CreatedAt { get; set; }

    [Comment("What the importer says about it.")]
    public string? Note { get; set; }

    [Comment("Name of the data package.")]
    public required string PackageName { get; set; }

    [Comment("Rows added.")]
    public long Added { get; set; }

    [Comment("Rows changed.")]
    public long Changed { get; set; }

    [Comment("Rows removed.")]
    public long Removed { get; set; }

    [Comment("Rows of each table in this revision: {\"stations\": 24, …}.")]
    public required string Counts { get; set; }

    public List<Change> Changes { get; } = [];
}
