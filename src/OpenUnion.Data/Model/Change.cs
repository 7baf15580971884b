using Microsoft.EntityFrameworkCore;
using OpenUnion.Data.Model.Vocabulary;

namespace OpenUnion.Data.Model;

/// <summary>One row that a revision added, changed or removed.</summary>
[Comment("What each revision added, changed and removed, with the row before and after.")]
[Derived]
public sealed class Change
{
    [Comment("The revision.")]
    public int RevisionNumber { get; set; }

    [Comment("Order within the revision, from 1.")]
    public long Sequence { get; set; }

    [Comment("Table of the data package.")]
    public required string TableName { get; set; }

    [Comment("Key of the row; the values of a key of several columns are joined by a space.")]
    public required string RowKey { get; set; }

    [Comment("What happened to it.")]
    public ChangeOperation Operation { get; set; }

    [Comment("The row before, as an object of the package's fields without nulls; empty for an added one.")]
    public string? Before { get; set; }

    [Comment("The row after; empty for a removed one.")]
    public string? After { get; set; }

    public Revision? Revision { get; set; }
}
