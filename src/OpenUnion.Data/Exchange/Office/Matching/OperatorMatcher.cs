using OpenUnion.Data.Exchange.Office.Places;
using OpenUnion.Data.Model;
using OpenUnion.Data.Model.Vocabulary;

namespace OpenUnion.Data.Exchange.Office.Matching;

/// <summary>Finds the organization that a row names, or proposes it as a new one.</summary>
internal sealed class OperatorMatcher(IReadOnlyList<Organization> known, RegionIndex regions, Slugs slugs, OfficeFindings findings)
{
    private const int MostNamed = 4;

    /// <summary>What the end of a name says of the kind, the more telling first.</summary>
    private static readonly (string[] Ends, OrganizationKind Kind)[] Kinds =
    [
        (["公司工会", "公司工会委员会", "集团工会", "集团工会委员会", "厂工会", "银行工会"], OrganizationKind.ENTERPRISE_UNION),
        (["工会联合会"], OrganizationKind.INDUSTRIAL_UNION),
        (["总工会", "街道工会", "镇工会", "乡工会", "社区工会", "村工会", "工会工作委员会", "工会委员会", "工会"], OrganizationKind.TRADE_UNION),
        (["公司", "集团", "银行", "超市", "商场", "厂", "支行", "分行", "营业厅", "加油站"], OrganizationKind.ENTERPRISE),
        (["大学", "学院", "学校", "中学", "小学", "幼儿园"], OrganizationKind.SCHOOL),
        (["法院", "检察院"], OrganizationKind.JUDICIARY),
        (["党委", "党支部", "党工委", "党总支", "组织部"], OrganizationKind.PARTY),
        (["办事处", "人民政府", "政府", "街道", "管委会", "委员会", "局"], OrganizationKind.GOVERNMENT),
        (["协会", "联合会", "基金会", "联盟", "商会"], OrganizationKind.SOCIAL_ORGANIZATION),
        (["中心", "文化宫", "医院", "图书馆", "所", "社区", "居委会"], OrganizationKind.PUBLIC_INSTITUTION),
    ];

    private readonly ILookup<string, Organization> _byFullName = known.ToLookup(organization => NameCore.Fold(organization.Name), StringComparer.Ordinal);

    private readonly ILookup<string, Organization> _byName = known
        .SelectMany(organization => organization.Aliases.Append(organization.Name).Select(name => (Name: NameCore.Fold(name), Organization: organization)))
        .SelectMany(entry => Cores(entry.Name, regions, entry.Organization.RegionCode).Select(core => (Core: core, entry.Organization)))
        .ToLookup(entry => entry.Core, entry => entry.Organization, StringComparer.Ordinal);

    private readonly Dictionary<string, Organization> _proposed = new(StringComparer.Ordinal);

    /// <summary>The organizations that no one has named before, in the order of their keys.</summary>
    public IEnumerable<Organization> Proposed => _proposed.Values.OrderBy(organization => organization.Slug, StringComparer.Ordinal);

    /// <summary>Whether the dataset lacks an organization.</summary>
    public bool IsProposed(Organization organization) => _proposed.GetValueOrDefault(NameCore.Fold(organization.Name)) == organization;

    /// <summary>The organization of a row; null with false where it is not settled, which is reported.</summary>
    public (Organization? Organization, bool Settled) Match(StationDraft draft)
    {
        if (draft.Operator is not { } name)
            return (null, true);
        var folded = NameCore.Fold(name);
        var exact = _byFullName[folded].ToList();
        var found = exact.Count > 0 ? exact : Cores(folded, regions, draft.Region.Code).SelectMany(core => _byName[core]).Distinct().Where(organization => Fits(organization, draft.Region)).ToList();
        return found switch
        {
            [var one] => (one, true),
            [] => Propose(draft, name, folded),
            _ => (null, Complain(draft, new Complaint(
                $"found {Import.Finding.Quote(name)}, which may be {string.Join(" or ", found.Take(MostNamed).Select(other => $"{other.Name} ({other.Slug})"))}, expected the full name of one",
                $"“{name}”可能是{string.Join("、", found.Take(MostNamed).Select(other => other.Name))}，请写全称"))),
        };
    }

    /// <summary>A name in full, and without the regions that it begins with: 朝阳区总工会 is 北京市朝阳区总工会 in Beijing.</summary>
    private static IEnumerable<string> Cores(string folded, RegionIndex regions, string? code)
    {
        yield return folded;
        if (code is null || regions.ByCode(code) is not { } region)
            yield break;
        foreach (var above in regions.Line(region).Where(one => one.ParentCode is not null && !RegionNames.IsGroup(one)).Reverse().SkipLast(1))
        {
            foreach (var name in new[] { above.Name, RegionNames.Short(above.Name) }.OfType<string>())
            {
                if (folded.StartsWith(name, StringComparison.Ordinal) && folded.Length > name.Length + 2)
                    yield return folded = folded[name.Length..];
            }
        }
    }

    private bool Fits(Organization organization, Region region) =>
        organization.RegionCode is not { } code || (regions.ByCode(code) is { } own && (regions.IsWithin(region, own) || regions.IsWithin(own, region)));

    private (Organization?, bool) Propose(StationDraft draft, string name, string folded)
    {
        if (_proposed.TryGetValue(folded, out var already))
            return (already, true);
        if ((draft.OperatorKind ?? KindOf(folded)) is not { } kind)
        {
            return (null, Complain(draft, new Complaint(
                $"found {Import.Finding.Quote(name)}, which the dataset lacks and whose kind its name does not say, expected a column 单位类型 (工会, 企业, 政府部门, 事业单位, …)",
                $"数据集中没有“{name}”，从名称也看不出性质；请加“单位类型”一列（工会、企业、政府部门、事业单位等）")));
        }

        var region = RegionOf(folded, draft.Region);
        var organization = new Organization
        {
            Slug = slugs.Make(region?.Code, name),
            Name = name,
            Kind = kind,
            RegionCode = region?.Code,
        };
        _proposed.Add(folded, organization);
        return (organization, true);
    }

    private static OrganizationKind? KindOf(string name) => Kinds.Where(kind => kind.Ends.Any(name.EndsWith)).Select(kind => (OrganizationKind?)kind.Kind).FirstOrDefault();

    /// <summary>The region that the name begins with, if it is the station's or one above.</summary>
    private Region? RegionOf(string name, Region station) =>
        regions.AtBeginning(name).Where(region => regions.IsWithin(station, region)).OrderByDescending(region => region.Level).FirstOrDefault();

    private bool Complain(StationDraft draft, Complaint complaint)
    {
        findings.Problem(new OfficeFinding(draft.Sheet, draft.Row, draft.OperatorColumn, complaint));
        return false;
    }
}
