using Microsoft.EntityFrameworkCore;
using OpenUnion.Data.Model.Vocabulary;

namespace OpenUnion.Data.Model;

/// <summary>One round of enrolment, or all rounds up to a date.</summary>
[Comment("Rounds of enrolment of a training program.")]
public sealed class TrainingIntake
{
    [Comment("The program.")]
    public required string ProgramSlug { get; set; }

    [Comment("Name of the round, such as 2025年春季.")]
    public required string Name { get; set; }

    [Comment("Degree, where the round is told apart by it.")]
    public EducationLevel? Level { get; set; }

    [Comment("First day of enrolment.")]
    public DateOnly? OpensOn { get; set; }

    [Comment("Last day of enrolment.")]
    public DateOnly? ClosesOn { get; set; }

    [Comment("Planned number of places.")]
    public int? Quota { get; set; }

    [Comment("Number enrolled.")]
    public int? Enrolled { get; set; }

    [Comment("Number graduated.")]
    public int? Graduated { get; set; }

    [Comment("A remark by the curator.")]
    public string? Note { get; set; }

    public TrainingProgram? Program { get; set; }
}
