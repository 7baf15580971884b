using Microsoft.EntityFrameworkCore;
using OpenUnion.Data.Model.Vocabulary;

namespace OpenUnion.Data.Model;

/// <summary>A major or subject of a training program.</summary>
[Comment("Subjects that a training program teaches.")]
public sealed class TrainingMajor
{
    [Comment("The program.")]
    public required string ProgramSlug { get; set; }

    [Comment("Chinese name of the subject.")]
    public required string Name { get; set; }

    [Comment("Degree to which the subject leads.")]
    public EducationLevel? Level { get; set; }

    public TrainingProgram? Program { get; set; }
}
