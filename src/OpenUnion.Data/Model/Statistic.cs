using Microsoft.EntityFrameworkCore;
using OpenUnion.Data.Model.Vocabulary;

namespace OpenUnion.Data.Model;

/// <summary>A published figure with its hedge word, unit and period.</summary>
[Comment("Published figures, each as it was printed.")]
public sealed class Statistic
{
    [Comment("Key: lower-case ASCII words joined by hyphens.")]
    public required string Slug { get; set; }

    [Comment("Code of what is counted, the same for all places and times: lower-case words joined by hyphens.")]
    public required string Indicator { get; set; }

    [Comment("What is counted, in Chinese.")]
    public required string Name { get; set; }

    [Comment("The number, multiplied out: 18.61万 is 186100; empty for an indefinite one.")]
    public decimal? Value { get; set; }

    [Comment("Least value of an indefinite figure.")]
    public decimal? ValueMin { get; set; }

    [Comment("Greatest value of an indefinite figure.")]
    public decimal? ValueMax { get; set; }

    [Comment("The figure as printed.")]
    public required string ValueText { get; set; }

    [Comment("Unit as printed: 个, 人, 人次, 元, %.")]
    public required string Unit { get; set; }

    [Comment("The hedge word that stands with it.")]
    public Qualifier Qualifier { get; set; }

    [Comment("The step to which the printed figure is rounded: 100 for 18.61万; empty where it is printed to the unit.")]
    public long? RoundingUnit { get; set; }

    [Comment("Whether it is a fact or a plan.")]
    public FigureStatus Status { get; set; }

    [Comment("The day for which the figure holds; empty for one that covers a period or has no date.")]
    public DateOnly? AsOf { get; set; }

    [Comment("First day of the period that the figure covers.")]
    public DateOnly? StartsOn { get; set; }

    [Comment("Last day of the period that the figure covers.")]
    public DateOnly? EndsOn { get; set; }

    [Comment("The day or period as the source gives it.")]
    public string? PeriodText { get; set; }

    [Comment("The region that it is about.")]
    public string? RegionCode { get; set; }

    [Comment("The organization that it is about.")]
    public string? OrganizationSlug { get; set; }

    [Comment("The station that it is about.")]
    public string? StationSlug { get; set; }

    [Comment("The training program that it is about.")]
    public string? ProgramSlug { get; set; }

    [Comment("The competition that it is about.")]
    public string? CompetitionSlug { get; set; }

    [Comment("The charity project that it is about.")]
    public string? ProjectSlug { get; set; }

    [Comment("A remark by the curator.")]
    public string? Note { get; set; }

    public Region? Region { get; set; }

    public Organization? Organization { get; set; }

    public Station? Station { get; set; }

    public TrainingProgram? Program { get; set; }

    public Competition? Competition { get; set; }

    public CharityProject? Project { get; set; }
}
