using Microsoft.EntityFrameworkCore;
using OpenUnion.Data.Model.Vocabulary;

namespace OpenUnion.Data.Model;

/// <summary>The role of an organization in a charity project.</summary>
[Comment("Organizations that take part in a charity project.")]
public sealed class CharityProjectOrganization
{
    [Comment("The project.")]
    public required string ProjectSlug { get; set; }

    [Comment("The organization.")]
    public required string OrganizationSlug { get; set; }

    [Comment("What it does there.")]
    public OrganizationRole Role { get; set; }

    public CharityProject? Project { get; set; }

    public Organization? Organization { get; set; }
}
