using Microsoft.EntityFrameworkCore;
using OpenUnion.Data.Model.Vocabulary;

namespace OpenUnion.Data.Model;

/// <summary>A training program: a degree, a course, a college of craftsmen.</summary>
[Comment("Programs that train workers or pay for their studies.")]
public sealed class TrainingProgram
{
    [Comment("Key: lower-case ASCII words joined by hyphens.")]
    public required string Slug { get; set; }

    [Comment("Chinese name.")]
    public required string Name { get; set; }

    [Comment("English name.")]
    public string? NameEn { get; set; }

    [Comment("Whether the name is printed or the curator's.")]
    public NameBasis NameBasis { get; set; }

    [Comment("Kind of training.")]
    public TrainingKind Kind { get; set; }

    [Comment("How far it had come.")]
    public ActivityStatus Status { get; set; }

    [Comment("Degrees that it leads to.")]
    public EducationLevel[] Levels { get; set; } = [];

    [Comment("How one learns.")]
    public StudyMode[] Modes { get; set; } = [];

    [Comment("Length of study in months.")]
    public double? DurationMonths { get; set; }

    [Comment("Who may take part, in the curator's words.")]
    public string? Eligibility { get; set; }

    [Comment("Whom it is for.")]
    public Audience[] Audiences { get; set; } = [];

    [Comment("Support that it gives.")]
    public SubsidyKind[] Subsidies { get; set; } = [];

    [Comment("Who gets how much, in the curator's words.")]
    public string? SubsidyNote { get; set; }

    [Comment("The region that it covers.")]
    public string? RegionCode { get; set; }

    [Comment("The organization that runs it.")]
    public string? OrganizerSlug { get; set; }

    [Comment("Where it takes place.")]
    public string? Place { get; set; }

    [Comment("First day.")]
    public DateOnly? StartsOn { get; set; }

    [Comment("Last day.")]
    public DateOnly? EndsOn { get; set; }

    [Comment("The period as the source gives it.")]
    public string? PeriodText { get; set; }

    [Comment("What it is, in the curator's words.")]
    public string? Summary { get; set; }

    [Comment("A remark by the curator.")]
    public string? Note { get; set; }

    public Region? Region { get; set; }

    public Organization? Organizer { get; set; }

    public List<TrainingMajor> Majors { get; } = [];

    public List<TrainingIntake> Intakes { get; } = [];

    public List<TrainingProgramOrganization> Organizations { get; } = [];

    public List<Statistic> Statistics { get; } = [];
}
