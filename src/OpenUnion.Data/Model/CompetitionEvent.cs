using Microsoft.EntityFrameworkCore;

namespace OpenUnion.Data.Model;

/// <summary>One trade or event of a competition.</summary>
[Comment("Trades or events of a competition.")]
public sealed class CompetitionEvent
{
    [Comment("The competition.")]
    public required string CompetitionSlug { get; set; }

    [Comment("Chinese name of the trade or event.")]
    public required string Name { get; set; }

    [Comment("Number of finalists.")]
    public int? Finalists { get; set; }

    [Comment("A remark by the curator.")]
    public string? Note { get; set; }

    public Competition? Competition { get; set; }
}
