using OpenUnion.Data.Exchange.Office.Places;
using OpenUnion.Data.Model;
using OpenUnion.Data.Model.Place;

namespace OpenUnion.Data.Exchange.Office.Matching;

/// <summary>
/// Says of each row which station of the dataset it is, or that it is a new one. What may be either is a problem that names the
/// candidates; the office settles it in the column 标识.
/// </summary>
internal sealed class StationMatcher
{
    private const int MostNamed = 3;

    private readonly RegionIndex _regions;
    private readonly OfficeFindings _findings;
    private readonly Dictionary<string, Station> _bySlug;
    private readonly LikenessIndex<Station> _known = new();
    private readonly LikenessIndex<StationDraft> _seen = new();
    private readonly Dictionary<string, StationDraft> _taken = new(StringComparer.Ordinal);

    public StationMatcher(IReadOnlyList<Station> known, RegionIndex regions, OfficeFindings findings)
    {
        (_regions, _findings) = (regions, findings);
        _bySlug = known.ToDictionary(station => station.Slug, StringComparer.Ordinal);
        foreach (var station in known)
        {
            if (regions.ByCode(station.RegionCode) is { } region)
                _known.Add(Liken(station, station.Name, region, station.Address, station.Location is { } point ? new Position(point.X, point.Y) : null));
        }
    }

    /// <summary>The station that a row is; null for a new one, and with false where it is not settled, which is reported.</summary>
    public (Station? Station, bool Settled) Match(StationDraft draft)
    {
        var likened = Liken(draft, draft.Name, draft.Region, draft.Address, draft.Position);
        var doubles = draft.IsNew || draft.Slug is not null ? [] : _seen.Like(likened).Select(found => found.Station).ToList();
        _seen.Add(likened);
        if (doubles.Count > 0)
            return (null, Complain(draft, Twice(draft, doubles[0].Station)));
        if (draft.IsNew)
            return (null, true);
        var found = draft.Slug is { } slug ? Named(draft, slug) : Found(draft, likened);
        if (found.Station is { } station && !_taken.TryAdd(station.Slug, draft))
            return (null, Complain(draft, Twice(draft, _taken[station.Slug])));
        return found;
    }

    private (Station? Station, bool Settled) Named(StationDraft draft, string slug) => _bySlug.TryGetValue(slug, out var station)
        ? (station, true)
        : (null, Complain(draft, new Complaint($"found the slug {slug}, expected that of a single station in the dataset, or 新增", $"数据集中没有标识为 {slug} 的驿站；新驿站请写“新增”")));

    private (Station? Station, bool Settled) Found(StationDraft draft, Likened<StationDraft> likened)
    {
        var found = _known.Like(likened).ToList();
        var same = found.Where(other => other.Likeness == Likeness.Same).ToList();
        if (same is [var one])
            return (one.Station.Station, true);
        return found.Count == 0 ? (null, true) : (null, Complain(draft, Doubt(likened, [.. (same.Count > 1 ? same : found).Select(other => other.Station)])));
    }

    private bool Complain(StationDraft draft, Complaint complaint)
    {
        _findings.Problem(draft.Find(complaint));
        return false;
    }

    private static Complaint Twice(StationDraft draft, StationDraft first)
    {
        var place = $"{(first.Sheet == draft.Sheet ? "" : $"{first.Sheet}!")}{first.Row}";
        return new Complaint(
            $"found {Import.Finding.Quote(draft.Name)}, which seems to be {Import.Finding.Quote(first.Name)} of row {place} again, expected each station once; if it is another one, write 新增 in a column 标识",
            $"似与第 {place} 行“{first.Name}”重复；确属另一驿站，请在“标识”列写“新增”");
    }

    private static Complaint Doubt(Likened<StationDraft> draft, List<Likened<Station>> others)
    {
        var named = others.Take(MostNamed).Select(other => (
            English: $"{other.Station.Slug} ({other.Station.Name}{Away(draft, other, " m away")})",
            Chinese: $"{other.Station.Slug}（{other.Station.Name}{Away(draft, other, "米")}）")).ToList();
        var more = others.Count > MostNamed ? " …" : "";
        return new Complaint(
            $"found {Import.Finding.Quote(draft.Station.Name)}, which may be {string.Join(" or ", named.Select(one => one.English))}{more}, expected its slug in a column 标识, or 新增 there if it is another one",
            $"可能就是数据集中的 {string.Join("、", named.Select(one => one.Chinese))}{more}；请在“标识”列写上该标识，确属另一驿站则写“新增”");
    }

    private static string Away(Likened<StationDraft> draft, Likened<Station> other, string unit) =>
        LikenessRules.Metres(draft.Place, other.Place) is { } metres ? $", {metres:F0}{unit}" : "";

    private Likened<T> Liken<T>(T station, string name, Region region, string? address, Position? place)
    {
        var folded = NameCore.Fold(name);
        var line = _regions.Line(region).ToList();
        var names = line.AsEnumerable().Reverse().SelectMany(one => new[] { one.Name, RegionNames.Short(one.Name) }).OfType<string>();
        return new(station, folded, NameCore.Of(folded, names), [.. line.Select(one => one.Code)], NameCore.Fold(address ?? ""), place);
    }
}
