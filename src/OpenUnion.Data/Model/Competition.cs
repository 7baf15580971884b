using Microsoft.EntityFrameworkCore;
using OpenUnion.Data.Model.Vocabulary;

namespace OpenUnion.Data.Model;

/// <summary>A competition or contest.</summary>
[Comment("Skills competitions and other contests.")]
public sealed class Competition
{
    [Comment("Key: lower-case ASCII words joined by hyphens.")]
    public required string Slug { get; set; }

    [Comment("Chinese name.")]
    public required string Name { get; set; }

    [Comment("English name.")]
    public string? NameEn { get; set; }

    [Comment("Whether the name is printed or the curator's.")]
    public NameBasis NameBasis { get; set; }

    [Comment("Kind of contest.")]
    public CompetitionKind Kind { get; set; }

    [Comment("How wide its circle is.")]
    public CompetitionLevel Level { get; set; }

    [Comment("How far it had come.")]
    public ActivityStatus Status { get; set; }

    [Comment("Year or season, such as 2024.")]
    public string? Season { get; set; }

    [Comment("Number of the edition, where it is counted.")]
    public int? Edition { get; set; }

    [Comment("The region that it covers.")]
    public string? RegionCode { get; set; }

    [Comment("Where it takes place.")]
    public string? Place { get; set; }

    [Comment("First day.")]
    public DateOnly? StartsOn { get; set; }

    [Comment("Last day.")]
    public DateOnly? EndsOn { get; set; }

    [Comment("The period as the source gives it.")]
    public string? PeriodText { get; set; }

    [Comment("Number of people who take part, where one number stands for the whole.")]
    public int? Participants { get; set; }

    [Comment("Number of teams.")]
    public int? Teams { get; set; }

    [Comment("Whom it is for.")]
    public Audience[] Audiences { get; set; } = [];

    [Comment("How it is broadcast.")]
    public string? Broadcast { get; set; }

    [Comment("Results and honours, in the curator's words.")]
    public string? Results { get; set; }

    [Comment("What it is, in the curator's words.")]
    public string? Summary { get; set; }

    [Comment("A remark by the curator.")]
    public string? Note { get; set; }

    public Region? Region { get; set; }

    public List<CompetitionEvent> Events { get; } = [];

    public List<CompetitionStage> Stages { get; } = [];

    public List<CompetitionOrganization> Organizations { get; } = [];

    public List<Statistic> Statistics { get; } = [];
}
