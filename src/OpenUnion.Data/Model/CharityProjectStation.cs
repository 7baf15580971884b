using Microsoft.EntityFrameworkCore;

namespace OpenUnion.Data.Model;

/// <summary>A station of a charity project.</summary>
[Comment("Stations where a charity project takes place.")]
public sealed class CharityProjectStation
{
    [Comment("The project.")]
    public required string ProjectSlug { get; set; }

    [Comment("The station.")]
    public required string StationSlug { get; set; }

    public CharityProject? Project { get; set; }

    public Station? Station { get; set; }
}
