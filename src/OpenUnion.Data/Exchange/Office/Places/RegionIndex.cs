using OpenUnion.Data.Model;
using OpenUnion.Data.Model.Vocabulary;

namespace OpenUnion.Data.Exchange.Office.Places;

/// <summary>Finds regions by code, by name and at the beginning of an address.</summary>
internal sealed class RegionIndex
{
    private const int LongestText = 60;
    private static readonly char[] Separators = [' ', '-', '/', '\\', '、', ',', '，', '·', '>', '|', '\n', '\t', '－', '—'];

    private readonly Dictionary<string, Region> _byCode;
    private readonly ILookup<string, Region> _byName;
    private readonly int _longest;

    public RegionIndex(IReadOnlyCollection<Region> regions)
    {
        _byCode = regions.ToDictionary(region => region.Code, StringComparer.Ordinal);
        _byName = regions.Where(region => region.Level != RegionLevel.COUNTRY)
            .SelectMany(region => Names(region).Select(name => (Name: name, Region: region)))
            .ToLookup(entry => entry.Name, entry => entry.Region, StringComparer.Ordinal);
        _longest = _byName.Select(name => name.Key.Length).DefaultIfEmpty().Max();
        Parents = regions.Where(region => region.ParentCode is not null).Select(region => region.ParentCode!).ToHashSet(StringComparer.Ordinal);
        WithPoints = [.. regions.Where(region => region is { Location: not null, Level: RegionLevel.COUNTY or RegionLevel.PREFECTURE })];
    }

    /// <summary>Counties and prefectures whose points are known.</summary>
    public IReadOnlyList<Region> WithPoints { get; }

    /// <summary>Codes of regions that have others below them.</summary>
    public IReadOnlySet<string> Parents { get; }

    public Region? ByCode(string code) => _byCode.GetValueOrDefault(code);

    public Region? Above(Region region) => region.ParentCode is { } parent ? _byCode.GetValueOrDefault(parent) : null;

    /// <summary>The region and all above it.</summary>
    public IEnumerable<Region> Line(Region region)
    {
        for (var at = region; at is not null; at = Above(at))
            yield return at;
    }

    public bool IsWithin(Region region, Region above) => Line(region).Contains(above);

    /// <summary>As people write it: 北京市朝阳区.</summary>
    public string FullName(Region region) => region.Level == RegionLevel.COUNTRY
        ? region.Name
        : string.Concat(Line(region).Where(one => one.Level != RegionLevel.COUNTRY && !RegionNames.IsGroup(one)).Reverse().Select(one => one.Name));

    /// <summary>The regions that a text can mean: one name, or several from the widest down, in full or short.</summary>
    public IReadOnlyList<Region> Named(string text) => text.Length > LongestText ? [] : [.. Walk(null, text.Trim(Separators)).Select(Real).Distinct()];

    /// <summary>The regions that an address can begin with. Short names count before full ones only: 北京朝阳区 but not 朝阳公园.</summary>
    public IReadOnlyList<Region> AtBeginning(string address)
    {
        var text = address[..Math.Min(address.Length, LongestText)].Trim(Separators);
        var found = Begin(null, text.StartsWith("中国", StringComparison.Ordinal) ? text[2..] : text, 0).ToList();
        var longest = found.Select(entry => entry.Length).DefaultIfEmpty().Max();
        return [.. found.Where(entry => entry.Length == longest).Select(entry => Real(entry.Region)).Distinct()];
    }

    private static IEnumerable<string> Names(Region region) =>
        RegionNames.Short(region.Name) is { } name && !RegionNames.IsGroup(region) ? [region.Name, name] : [region.Name];

    private Region Real(Region region) => RegionNames.IsGroup(region) ? Above(region) ?? region : region;

    private IEnumerable<Region> Walk(Region? above, string text)
    {
        if (text.Length == 0)
            return above is null ? [] : [above];
        return Prefixes(above, text).SelectMany(found => Walk(found.Region, found.Left));
    }

    private IEnumerable<(Region Region, int Length)> Begin(Region? above, string text, int before)
    {
        foreach (var (region, rest) in Prefixes(above, text))
        {
            var length = before + text.Length - rest.Length;
            var deeper = Begin(region, rest, length).ToList();
            if (deeper.Count > 0)
            {
                foreach (var found in deeper)
                    yield return found;
            }
            else if (text.StartsWith(region.Name, StringComparison.Ordinal))
            {
                yield return (region, length);
            }
        }
    }

    /// <summary>Regions whose names a text begins with, the same one again or one within it.</summary>
    private IEnumerable<(Region Region, string Left)> Prefixes(Region? above, string text)
    {
        for (var length = Math.Min(_longest, text.Length); length >= 2; length--)
        {
            foreach (var region in _byName[text[..length]])
            {
                if (above is null || IsWithin(region, above))
                    yield return (region, text[length..].TrimStart(Separators));
            }
        }
    }
}
