using Microsoft.EntityFrameworkCore;
using OpenUnion.Data.Model.Vocabulary;

namespace OpenUnion.Data.Model;

/// <summary>The role of an organization in a training program.</summary>
[Comment("Organizations that take part in a training program.")]
public sealed class TrainingProgramOrganization
{
    [Comment("The program.")]
    public required string ProgramSlug { get; set; }

    [Comment("The organization.")]
    public required string OrganizationSlug { get; set; }

    [Comment("What it does there.")]
    public OrganizationRole Role { get; set; }

    public TrainingProgram? Program { get; set; }

    public Organization? Organization { get; set; }
}
