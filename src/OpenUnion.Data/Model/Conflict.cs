using Microsoft.EntityFrameworkCore;
using OpenUnion.Data.Model.Vocabulary;

namespace OpenUnion.Data.Model;

/// <summary>Two records whose sources contradict each other.</summary>
[Comment("Pairs of records of one kind that contradict each other; both stay.")]
public sealed class Conflict
{
    [Comment("Kind of both records.")]
    public SubjectType SubjectType { get; set; }

    [Comment("Key of one record.")]
    public required string Slug { get; set; }

    [Comment("Key of the other.")]
    public required string OtherSlug { get; set; }

    [Comment("What they disagree about, in the curator's words.")]
    public required string Explanation { get; set; }
}
