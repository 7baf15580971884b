using OpenUnion.Data.Model;
using OpenUnion.Data.Model.Vocabulary;

namespace OpenUnion.Data.Exchange.Synthetic;

/// <summary>A union for every region that has a government, and beside them enterprises, industrial unions and schools.</summary>
internal static class SyntheticOrganizations
{
    private const string Stems = "甲乙丙丁戊己庚辛壬癸";

    private static readonly (string Slug, string Name, string NameEn, int Count)[] Trades =
    [
        ("bank", "银行", "Bank", 10), ("courier", "快递公司", "Courier Company", 8), ("delivery", "外卖平台", "Delivery Platform", 6),
        ("fuel", "加油站连锁", "Fuel Stations", 3), ("ride", "网约车平台", "Ride-Hailing Platform", 4), ("sanitation", "环卫集团", "Sanitation Group", 8),
        ("shop", "便利店连锁", "Convenience Stores", 8), ("telecom", "通信公司", "Telecom Company", 3),
    ];

    private static readonly (string Slug, string Name, string NameEn)[] Industries =
    [
        ("delivery", "快递外卖行业工会联合会", "Delivery Workers' Union"), ("sanitation", "环卫行业工会联合会", "Sanitation Workers' Union"),
        ("transport", "交通运输工会", "Transport Workers' Union"),
    ];

    /// <summary>Slugs of the enterprises that run stations.</summary>
    public static IReadOnlyList<string> Brands { get; } = [.. Enterprises().Select(brand => brand.Slug)];

    /// <summary>All organizations, in order of their slugs.</summary>
    public static List<Organization> Rows(SyntheticRegions regions) =>
    [
        .. regions.All.Where(region => !region.IsGrouping).Select(region => Union(regions, region))
            .Concat(Enterprises())
            .Concat(regions.Provinces.SelectMany(province => Industries.Select(industry => Industrial(province, industry))))
            .Concat(regions.Provinces.SelectMany(province => new[] { 1, 2 }.Select(number => School(province, number))))
            .OrderBy(organization => organization.Slug, StringComparer.Ordinal),
    ];

    private static Organization Union(SyntheticRegions regions, SyntheticRegion region) => new()
    {
        Slug = SyntheticMarks.Union(region),
        Name = $"{SyntheticMarks.Name}{(region.ParentCode is null ? "全国" : regions.FullName(region))}总工会",
        NameEn = $"{SyntheticMarks.NameEn}{region.NameEn} Federation of Trade Unions",
        Kind = OrganizationKind.TRADE_UNION,
        Level = LevelOf(region.Level),
        ParentSlug = region.ParentCode is { } parent ? SyntheticMarks.Union(regions.Governed(regions[parent])) : null,
        ParentBasis = region.ParentCode is null ? null : ParentBasis.STRUCTURAL,
        RegionCode = region.Code,
        Aliases = region.ParentCode is null ? ["模拟全总"] : [],
        Note = SyntheticMarks.Note,
    };

    private static IEnumerable<Organization> Enterprises() =>
        from trade in Trades
        from number in Enumerable.Range(1, trade.Count)
        select new Organization
        {
            Slug = $"{SyntheticMarks.Slug}brand-{trade.Slug}-{number:00}",
            Name = $"{SyntheticMarks.Name}{Stems[number - 1]}{trade.Name}",
            NameEn = $"{SyntheticMarks.NameEn}{trade.NameEn} {number}",
            Kind = OrganizationKind.ENTERPRISE,
            Level = OrganizationLevel.BASIC,
            Aliases = [$"{SyntheticMarks.Name}{trade.Name}{number}号"],
            Note = SyntheticMarks.Note,
        };

    private static Organization Industrial(SyntheticRegion province, (string Slug, string Name, string NameEn) industry) => new()
    {
        Slug = $"{SyntheticMarks.Slug}industrial-{province.Code}-{industry.Slug}",
        Name = $"{SyntheticMarks.Name}{province.Name}{industry.Name}",
        NameEn = $"{SyntheticMarks.NameEn}{province.NameEn} {industry.NameEn}",
        Kind = OrganizationKind.INDUSTRIAL_UNION,
        Level = OrganizationLevel.PROVINCIAL,
        ParentSlug = SyntheticMarks.Union(province),
        ParentBasis = ParentBasis.STRUCTURAL,
        RegionCode = province.Code,
        Note = SyntheticMarks.Note,
    };

    private static Organization School(SyntheticRegion province, int number) => new()
    {
        Slug = SyntheticMarks.School(province, number),
        Name = $"{SyntheticMarks.Name}{province.Name}职工大学{Stems[number - 1]}校",
        NameEn = $"{SyntheticMarks.NameEn}{province.NameEn} Workers' University {number}",
        Kind = OrganizationKind.SCHOOL,
        Level = OrganizationLevel.BASIC,
        RegionCode = province.Code,
        Note = SyntheticMarks.Note,
    };

    private static OrganizationLevel LevelOf(RegionLevel level) => level switch
    {
        RegionLevel.COUNTRY => OrganizationLevel.NATIONAL,
        RegionLevel.PROVINCE => OrganizationLevel.PROVINCIAL,
        RegionLevel.PREFECTURE => OrganizationLevel.MUNICIPAL,
        _ => OrganizationLevel.COUNTY,
    };
}
