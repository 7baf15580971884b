using Microsoft.EntityFrameworkCore;
using NetTopologySuite.Geometries;
using OpenUnion.Data.Model.Vocabulary;

namespace OpenUnion.Data.Model;

/// <summary>A union service station (工会驿站) or another place of service.</summary>
[Comment("Union service stations and other places where a union serves people.")]
public sealed class Station
{
    [Comment("Key: lower-case ASCII words joined by hyphens.")]
    public required string Slug { get; set; }

    [Comment("Chinese name.")]
    public required string Name { get; set; }

    [Comment("English name.")]
    public string? NameEn { get; set; }

    [Comment("Whether the name is printed or the curator's.")]
    public NameBasis NameBasis { get; set; }

    [Comment("Kind of station.")]
    public StationKind Kind { get; set; }

    [Comment("Whether the row is one place or a group that the source does not tell apart.")]
    public StationScope Scope { get; set; }

    [Comment("Number of places in a group.")]
    public int? UnitCount { get; set; }

    [Comment("Whether it operates.")]
    public StationStatus Status { get; set; }

    [Comment("Named a most beautiful station (最美驿站).")]
    public bool MostBeautiful { get; set; }

    [Comment("Address or place as the source gives it.")]
    public string? Address { get; set; }

    [Comment("The smallest coded region that contains it.")]
    public required string RegionCode { get; set; }

    [Comment("The organization that runs it.")]
    public string? OperatorSlug { get; set; }

    [Comment("Position, WGS-84; empty if not known.")]
    public Point? Location { get; set; }

    [Comment("How exact the position is; empty without a position.")]
    public LocationPrecision? LocationPrecision { get; set; }

    [Comment("True where a curator estimated the position from the address.")]
    public bool CoordinatesEstimated { get; set; }

    [Comment("OSM opening_hours, Asia/Shanghai; empty if not known.")]
    public string? OpeningHours { get; set; }

    [Comment("How one gets in; empty if not known.")]
    public StationAccess? Access { get; set; }

    [Comment("Whom it serves.")]
    public Audience[] Serves { get; set; } = [];

    [Comment("Floor area in square metres.")]
    public double? AreaSquareMetres { get; set; }

    [Comment("Day of opening.")]
    public DateOnly? OpenedOn { get; set; }

    [Comment("What is notable about it, in the curator's words.")]
    public string? Summary { get; set; }

    [Comment("A remark by the curator.")]
    public string? Note { get; set; }

    [Comment("Where it is drawn on web maps: 2^31 to the world, from the west. At a point of its region if its position is not known; empty if that is no more than the country.")]
    [Derived]
    public int? Wgs84X { get; set; }

    [Comment("The same from the north.")]
    [Derived]
    public int? Wgs84Y { get; set; }

    [Comment("The same in GCJ-02.")]
    [Derived]
    public int? Gcj02X { get; set; }

    [Comment("The same in GCJ-02.")]
    [Derived]
    public int? Gcj02Y { get; set; }

    [Comment("The same in BD-09.")]
    [Derived]
    public int? Bd09X { get; set; }

    [Comment("The same in BD-09.")]
    [Derived]
    public int? Bd09Y { get; set; }

    public Region? Region { get; set; }

    public Organization? Operator { get; set; }

    public List<StationAmenity> Amenities { get; } = [];

    public List<CharityProjectStation> CharityProjects { get; } = [];

    public List<Statistic> Statistics { get; } = [];
}
