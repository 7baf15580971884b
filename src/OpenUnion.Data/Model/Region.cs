using Microsoft.EntityFrameworkCore;
using NetTopologySuite.Geometries;
using OpenUnion.Data.Model.Vocabulary;

namespace OpenUnion.Data.Model;

/// <summary>An administrative division: the country, a province, a prefecture or a county.</summary>
[Comment("Administrative divisions of China by GB/T 2260, down to counties.")]
public sealed class Region
{
    [Comment("GB/T 2260 code, six digits; 100000 is the country.")]
    public required string Code { get; set; }

    [Comment("Chinese name.")]
    public required string Name { get; set; }

    [Comment("English name.")]
    public string? NameEn { get; set; }

    [Comment("Level.")]
    public RegionLevel Level { get; set; }

    [Comment("Code of the region that contains it; empty for the country.")]
    public string? ParentCode { get; set; }

    [Comment("A representative point of the region, WGS-84.")]
    public Point? Location { get; set; }

    public Region? Parent { get; set; }

    public List<Region> Children { get; } = [];

    public List<Station> Stations { get; } = [];

    public List<Organization> Organizations { get; } = [];

    public List<TrainingProgram> TrainingPrograms { get; } = [];

    public List<Competition> Competitions { get; } = [];

    public List<CharityProjectRegion> CharityProjects { get; } = [];

    public List<Statistic> Statistics { get; } = [];
}
