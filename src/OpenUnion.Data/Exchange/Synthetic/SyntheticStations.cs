using NetTopologySuite.Geometries;
using OpenUnion.Data.Model;
using OpenUnion.Data.Model.Vocabulary;

namespace OpenUnion.Data.Exchange.Synthetic;

/// <summary>Stations spread over the country as its people are.</summary>
internal sealed class SyntheticStations(SyntheticRegions regions, ulong seed)
{
    private const int WithoutPosition = 15;
    private const int SamePointAsBefore = 20;
    private const int WithoutDoor = 200;

    private readonly Places _places = new(new Outline());
    private readonly RegionFinder _finder = new(regions);
    private readonly Dictionary<string, string> _fullNames = new(StringComparer.Ordinal);

    private sealed record Site(SyntheticRegion Region, Point? Point, string Road, string Address, bool AtDoor);

    /// <summary>Stations 1 to <paramref name="count"/>, in order of their slugs.</summary>
    public IEnumerable<Station> Rows(long count)
    {
        Site? before = null;
        for (var number = 1L; number <= count; number++)
        {
            var random = new SyntheticRandom(seed, "stations", number);
            before = before is not null && random.Chance(SamePointAsBefore) ? before : Draw(random);
            yield return Row(number, before, random);
        }
    }

    private Site Draw(SyntheticRandom random)
    {
        var (place, x, y) = _places.Draw(random);
        var region = _finder.Find(place.PrefectureCode, x, y);
        var road = $"{random.Pick(StationWords.Roads)}{random.Pick(StationWords.Sides)}{random.Pick(StationWords.Ways)}";
        var atDoor = !random.Chance(WithoutDoor);
        var address = $"{FullName(region)}{road}{(atDoor ? $"{random.Between(1, 999)}号" : "附近")}";
        return new Site(region, random.Chance(WithoutPosition) ? null : new Point(x, y), road, address, atDoor);
    }

    private Station Row(long number, Site site, SyntheticRandom random)
    {
        var (kind, word) = StationWords.Kinds.Draw(random);
        var group = random.Chance(15);
        return new Station
        {
            Slug = SyntheticMarks.Station(number),
            Name = $"{SyntheticMarks.Name}{site.Region.Name}{site.Road}{random.Pick(StationWords.Hosts)}{word}",
            NameEn = random.Chance(250) ? $"{SyntheticMarks.NameEn}{site.Region.NameEn} Station {number}" : null,
            NameBasis = NameBasis.CURATOR_COINED,
            Kind = kind,
            Scope = group ? StationScope.GROUP : StationScope.SINGLE,
            UnitCount = group ? random.Between(2, 40) : null,
            Status = random.Chance(970) ? StationStatus.OPERATING : StationStatus.CLOSED,
            MostBeautiful = random.Chance(3),
            Address = random.Chance(970) ? site.Address : null,
            RegionCode = site.Region.Code,
            OperatorSlug = Operator(site.Region, random),
            Location = site.Point,
            LocationPrecision = site.Point is null ? null : site.AtDoor ? LocationPrecision.ADDRESS : LocationPrecision.NEIGHBOURHOOD,
            CoordinatesEstimated = site.Point is not null && !site.AtDoor,
            OpeningHours = Hours(kind, random),
            Access = StationWords.Access.Draw(random),
            Serves = Audiences(random),
            AreaSquareMetres = random.Chance(600) ? random.Between(16, 600) / 2.0 : null,
            OpenedOn = random.Chance(600) ? random.Day(2015, 2025) : null,
            Summary = random.Chance(100) ? $"{SyntheticMarks.Name}数据，仅供测试：{site.Road}上的{word}。" : null,
            Note = SyntheticMarks.Note,
        };
    }

    private string? Operator(SyntheticRegion region, SyntheticRandom random) => random.Below(100) switch
    {
        < 62 => SyntheticMarks.Union(region),
        < 77 => SyntheticMarks.Union(regions.Governed(regions[region.ParentCode!])),
        < 95 => random.Pick(SyntheticOrganizations.Brands),
        _ => null,
    };

    private static string? Hours(StationKind kind, SyntheticRandom random)
    {
        if (kind is StationKind.UNION_STATION_24H or StationKind.UNION_STATION_24H_SMART or StationKind.RIDER_STATION_24H)
            return "24/7";
        var (opens, closes) = (random.Between(12, 19), random.Between(34, 46));
        return StationWords.Hours.Draw(random)?.Replace("()", $"{Clock(opens)}-{Clock(closes)}", StringComparison.Ordinal);
    }

    private static string Clock(int halfHours) => $"{halfHours / 2:00}:{halfHours % 2 * 30:00}";

    private static Audience[] Audiences(SyntheticRandom random) =>
        [.. StationWords.Audiences.Where(entry => random.Chance(entry.PerThousand)).Select(entry => entry.Audience)];

    private string FullName(SyntheticRegion region)
    {
        if (!_fullNames.TryGetValue(region.Code, out var name))
            _fullNames[region.Code] = name = regions.FullName(region);
        return name;
    }
}
