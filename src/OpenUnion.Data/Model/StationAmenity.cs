using Microsoft.EntityFrameworkCore;
using OpenUnion.Data.Model.Vocabulary;

namespace OpenUnion.Data.Model;

/// <summary>One amenity of one station.</summary>
[Comment("What each station offers.")]
public sealed class StationAmenity
{
    [Comment("The station.")]
    public required string StationSlug { get; set; }

    [Comment("The amenity.")]
    public AmenityKind Kind { get; set; }

    [Comment("Its state when last checked.")]
    public AmenityStatus Status { get; set; }

    [Comment("Day of the last check on the spot; empty if known from a publication only.")]
    public DateOnly? VerifiedOn { get; set; }

    [Comment("A remark by the curator.")]
    public string? Note { get; set; }

    public Station? Station { get; set; }
}
