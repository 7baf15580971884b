using Microsoft.EntityFrameworkCore;

namespace OpenUnion.Data.Model;

/// <summary>One stage of a competition.</summary>
[Comment("Stages of a competition.")]
public sealed class CompetitionStage
{
    [Comment("The competition.")]
    public required string CompetitionSlug { get; set; }

    [Comment("Order of the stage, from 1.")]
    public int Position { get; set; }

    [Comment("Name of the stage, such as 决赛.")]
    public required string Name { get; set; }

    [Comment("Number of people in the stage.")]
    public int? Participants { get; set; }

    [Comment("Number of teams in the stage.")]
    public int? Teams { get; set; }

    [Comment("A remark by the curator.")]
    public string? Note { get; set; }

    public Competition? Competition { get; set; }
}
