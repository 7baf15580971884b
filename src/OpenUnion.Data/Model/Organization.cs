using Microsoft.EntityFrameworkCore;
using OpenUnion.Data.Model.Vocabulary;

namespace OpenUnion.Data.Model;

/// <summary>A body behind a service: a union, an enterprise, a school.</summary>
[Comment("Unions, enterprises, schools and others that run, fund or take part in services.")]
public sealed class Organization
{
    [Comment("Key: lower-case ASCII words joined by hyphens.")]
    public required string Slug { get; set; }

    [Comment("Chinese name, in full.")]
    public required string Name { get; set; }

    [Comment("English name.")]
    public string? NameEn { get; set; }

    [Comment("What kind of body it is.")]
    public OrganizationKind Kind { get; set; }

    [Comment("Administrative level.")]
    public OrganizationLevel? Level { get; set; }

    [Comment("The organization above it.")]
    public string? ParentSlug { get; set; }

    [Comment("How the parent is known; empty without a parent.")]
    public ParentBasis? ParentBasis { get; set; }

    [Comment("The region that it belongs to.")]
    public string? RegionCode { get; set; }

    [Comment("Other names that the sources use.")]
    public string[] Aliases { get; set; } = [];

    [Comment("True where the source does not name it, or names a group.")]
    public bool Unnamed { get; set; }

    [Comment("A remark by the curator.")]
    public string? Note { get; set; }

    public Organization? Parent { get; set; }

    public List<Organization> Children { get; } = [];

    public Region? Region { get; set; }

    public List<Station> Stations { get; } = [];

    public List<TrainingProgram> TrainingPrograms { get; } = [];

    public List<TrainingProgramOrganization> TrainingRoles { get; } = [];

    public List<CompetitionOrganization> CompetitionRoles { get; } = [];

    public List<CharityProjectOrganization> CharityRoles { get; } = [];

    public List<Statistic> Statistics { get; } = [];
}
