using Microsoft.EntityFrameworkCore;

namespace OpenUnion.Data.Model;

/// <summary>One service of a charity project.</summary>
[Comment("Services that a charity project gives.")]
public sealed class CharityService
{
    [Comment("The project.")]
    public required string ProjectSlug { get; set; }

    [Comment("Chinese name of the service.")]
    public required string Name { get; set; }

    [Comment("When it is given: OSM opening_hours, Asia/Shanghai.")]
    public string? OpeningHours { get; set; }

    [Comment("A remark by the curator.")]
    public string? Note { get; set; }

    public CharityProject? Project { get; set; }
}
