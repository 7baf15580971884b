using OpenUnion.Data.Model.Vocabulary;

namespace OpenUnion.Data.Exchange.Synthetic;

/// <summary>A real region, as far as synthetic rows need it.</summary>
internal sealed record SyntheticRegion(string Code, string Name, string NameEn, RegionLevel Level, string? ParentCode, (double X, double Y)? Location)
{
    /// <summary>A row of GB/T 2260 that only groups counties, such as 市辖区: it has no government and no union.</summary>
    public bool IsGrouping { get; } = Level == RegionLevel.PREFECTURE && (Name is "市辖区" or "县" || Name.EndsWith("县级行政区划", StringComparison.Ordinal));

    /// <summary>A development zone, whose code ends in 71 and up.</summary>
    public bool IsZone => Code[4] == '7';

    public bool IsDistrict => Name.EndsWith('区');
}

/// <summary>The real regions, in order of their codes.</summary>
internal sealed class SyntheticRegions
{
    private readonly Dictionary<string, SyntheticRegion> _byCode;

    public SyntheticRegions()
    {
        All = [.. EmbeddedTable.Rows(EmbeddedTable.Regions).Select(Parse)];
        _byCode = All.ToDictionary(region => region.Code, StringComparer.Ordinal);
        Children = All.ToLookup(region => region.ParentCode, StringComparer.Ordinal);
    }

    public IReadOnlyList<SyntheticRegion> All { get; }

    public ILookup<string?, SyntheticRegion> Children { get; }

    public SyntheticRegion this[string code] => _byCode[code];

    /// <summary>Provinces of the mainland, where the unions of this dataset are.</summary>
    public IReadOnlyList<SyntheticRegion> Provinces => [.. All.Where(region => region.Level == RegionLevel.PROVINCE && Children[region.Code].Any())];

    /// <summary>The nearest region with a government: the region itself unless it is a grouping.</summary>
    public SyntheticRegion Governed(SyntheticRegion region) => region.IsGrouping ? this[region.ParentCode!] : region;

    /// <summary>The names from the province down, as an address begins: 四川省成都市锦江区.</summary>
    public string FullName(SyntheticRegion region)
    {
        if (region.ParentCode is null || region.Level == RegionLevel.PROVINCE)
            return region.Name;
        var parent = FullName(this[region.ParentCode]);
        return region.IsGrouping ? parent : parent + region.Name;
    }

    private static SyntheticRegion Parse(string[] row) => new(
        row[0], row[1], row[2], Enum.Parse<RegionLevel>(row[3]), row[4].Length == 0 ? null : row[4],
        row[5].Length == 0 ? null : (EmbeddedTable.Number(row[5]), EmbeddedTable.Number(row[6])));
}
