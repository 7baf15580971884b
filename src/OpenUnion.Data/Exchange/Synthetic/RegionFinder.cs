using OpenUnion.Data.Model.Vocabulary;

namespace OpenUnion.Data.Exchange.Synthetic;

/// <summary>
/// Gives each point of a prefecture a county: the one with the nearest known point. Counties without a known point share
/// what is nearest to the seat, districts in town and the others out of it, each a sector, so that regions hang together.
/// </summary>
internal sealed class RegionFinder(SyntheticRegions regions)
{
    private const double TownDegrees = 0.15;

    private readonly Dictionary<string, Anchor[]> _anchors = new(StringComparer.Ordinal);

    private sealed record Anchor(double X, double Y, SyntheticRegion[] Town, SyntheticRegion[] Country);

    public SyntheticRegion Find(string prefectureCode, double x, double y)
    {
        var shrink = Places.Cosine(y);
        var nearest = AnchorsOf(prefectureCode).MinBy(anchor => Square((anchor.X - x) * shrink) + Square(anchor.Y - y))!;
        var (east, north) = ((x - nearest.X) * shrink, y - nearest.Y);
        var inTown = Square(east) + Square(north) < Square(TownDegrees);
        var sectors = inTown ? nearest.Town : nearest.Country;
        return sectors[(int)(Direction(east, north) * sectors.Length / 4)];
    }

    private Anchor[] AnchorsOf(string prefectureCode)
    {
        if (!_anchors.TryGetValue(prefectureCode, out var anchors))
            _anchors[prefectureCode] = anchors = Build(regions[prefectureCode]);
        return anchors;
    }

    private Anchor[] Build(SyntheticRegion prefecture)
    {
        var counties = regions.Children[prefecture.Code].Where(county => !county.IsZone).ToList();
        var anchors = counties.Where(county => county.Location is not null)
            .Select(county => new Anchor(county.Location!.Value.X, county.Location!.Value.Y, [county], [county])).ToList();
        if (prefecture.Location is { } seat && Seat(prefecture, counties, seat) is { } rest)
            anchors.Add(rest);
        return [.. anchors];
    }

    private static Anchor? Seat(SyntheticRegion prefecture, List<SyntheticRegion> counties, (double X, double Y) seat)
    {
        SyntheticRegion[] unknown = [.. counties.Where(county => county.Location is null)];
        if (unknown.Length == 0)
            return counties.Count == 0 && prefecture.Level == RegionLevel.PREFECTURE ? new Anchor(seat.X, seat.Y, [prefecture], [prefecture]) : null;
        SyntheticRegion[] town = [.. unknown.Where(county => county.IsDistrict)];
        SyntheticRegion[] country = [.. unknown.Where(county => !county.IsDistrict)];
        return new Anchor(seat.X, seat.Y, town.Length == 0 ? unknown : town, country.Length == 0 ? unknown : country);
    }

    /// <summary>A number from 0 up to, without, 4 that grows with the angle; unlike the arc tangent it is exact everywhere.</summary>
    private static double Direction(double east, double north)
    {
        var length = Math.Abs(east) + Math.Abs(north);
        if (length == 0)
            return 0;
        var turn = north / length;
        var angle = east < 0 ? 2 - turn : north < 0 ? 4 + turn : turn;
        return Math.Min(angle, 3.999999);
    }

    private static double Square(double value) => value * value;
}
