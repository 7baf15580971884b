using Microsoft.EntityFrameworkCore;
using OpenUnion.Data.Model.Vocabulary;

namespace OpenUnion.Data.Model;

/// <summary>The role of an organization in a competition.</summary>
[Comment("Organizations that take part in a competition.")]
public sealed class CompetitionOrganization
{
    [Comment("The competition.")]
    public required string CompetitionSlug { get; set; }

    [Comment("The organization.")]
    public required string OrganizationSlug { get; set; }

    [Comment("What it does there.")]
    public OrganizationRole Role { get; set; }

    public Competition? Competition { get; set; }

    public Organization? Organization { get; set; }
}
