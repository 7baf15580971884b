using Microsoft.EntityFrameworkCore;

namespace OpenUnion.Data.Model;

/// <summary>A region of a charity project.</summary>
[Comment("Regions that a charity project covers.")]
public sealed class CharityProjectRegion
{
    [Comment("The project.")]
    public required string ProjectSlug { get; set; }

    [Comment("The region.")]
    public required string RegionCode { get; set; }

    public CharityProject? Project { get; set; }

    public Region? Region { get; set; }
}
