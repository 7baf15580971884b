using OpenUnion.Data.Exchange.Office.Values;
using OpenUnion.Data.Model;
using OpenUnion.Data.Model.Search;

namespace OpenUnion.Data.Exchange.Office.Places;

/// <summary>What a row says of its region.</summary>
/// <param name="Code">行政区划代码.</param>
/// <param name="Names">Names of regions, the widest first.</param>
/// <param name="Address">The address, which is looked at where nothing else says it.</param>
internal sealed record RegionWords(string Code, IReadOnlyList<string> Names, string Address);

/// <summary>Finds the region of a row. Where several fit, they are named and none is taken.</summary>
/// <param name="office">The region that the whole list is of; null where none is given.</param>
internal sealed class RegionReader(RegionIndex index, Region? office)
{
    private const int MostNamed = 6;

    public Reading<Region> Read(RegionWords words)
    {
        var names = words.Names.Where(name => !Absent.Is(name)).Select(Clean).ToList();
        if (!Absent.Is(words.Code))
            return ByCode(words.Code.Trim(), names);
        if (names.Count > 0)
            return ByNames(names) is { Value: { } region } ? Finer(region, words.Address) : ByNames(names);
        return ByAddress(words.Address);
    }

    /// <summary>A region by its code or name, for the whole list.</summary>
    public static Reading<Region> ReadOffice(RegionIndex index, string text) =>
        index.ByCode(text) is { } region ? region : new RegionReader(index, null).ByNames([Clean(text)]);

    private Reading<Region> ByCode(string code, List<string> names)
    {
        // Statistics count villages in twelve digits and towns in nine; the first six are the county's.
        var digits = SearchText.Fold(code);
        if (digits.Length is not (6 or 9 or 12) || index.ByCode(digits[..6]) is not { } region)
            return new Complaint($"found {Import.Finding.Quote(code)}, expected a code of GB/T 2260, such as 110105", $"“{code}”不是现行的行政区划代码（六位，如 110105）");
        var named = index.Named(string.Concat(names));
        if (named.Count > 0 && !named.Any(other => index.IsWithin(region, other) || index.IsWithin(other, region)))
            return new Complaint($"found the code {code} of {index.FullName(region)}, but the name {string.Concat(names)}, expected the same region", $"代码 {code} 是{index.FullName(region)}，名称却是{string.Concat(names)}");
        return Within([region], digits);
    }

    private Reading<Region> ByNames(List<string> names)
    {
        IReadOnlyList<Region> found = [.. index.Named(string.Concat(names))];
        if (found.Count == 0)
            return Unknown(names);
        return Within(found, string.Join(' ', names));
    }

    private Complaint Unknown(List<string> names)
    {
        var text = string.Join(' ', names);
        var known = names.Where(name => index.Named(name).Count > 0).ToList();
        var why = known.Count == names.Count && names.Count > 1 ? " within each other" : "";
        return new Complaint(
            $"found {Import.Finding.Quote(text)}, expected regions of GB/T 2260{why}, such as 北京市 朝阳区; a development zone belongs to a county, which is to be named",
            $"“{text}”不是国标中的行政区划{(why.Length > 0 ? "，或彼此没有隶属关系" : "")}；开发区等请写所属的区县");
    }

    private Reading<Region> ByAddress(string address)
    {
        var found = index.AtBeginning(Clean(address));
        if (found.Count > 0)
            return Within(found, address);
        if (office is not null && !index.Parents.Contains(office.Code))
            return office;
        return new Complaint(
            $"found no region, expected a column 所在区 or 行政区划代码, an address that begins with it{(office is null ? ", or --region" : $", as {index.FullName(office)} has several")}",
            "缺少行政区划：请填写所在区县或行政区划代码，或在地址开头写明");
    }

    /// <summary>A province or a city is made the county that the address begins with.</summary>
    private Region Finer(Region region, string address)
    {
        if (!index.Parents.Contains(region.Code))
            return region;
        var finer = index.AtBeginning(Clean(address)).Where(found => index.IsWithin(found, region)).ToList();
        return finer is [var one] ? one : region;
    }

    /// <summary>The one that lies within the office's region, or is it, or else the only one.</summary>
    private Reading<Region> Within(IReadOnlyList<Region> found, string text)
    {
        var within = office is null ? found : [.. found.Where(region => index.IsWithin(region, office))];
        if (within is [var one])
            return one;
        // The office's own region may be named by a part of it: 北京市 in a list of Chaoyang.
        if (within.Count == 0 && found.Any(region => index.IsWithin(office!, region)))
            return index.Parents.Contains(office!.Code) ? new Complaint($"found {Import.Finding.Quote(text)}, expected a region within {index.FullName(office)}", $"“{text}”应写到{index.FullName(office)}之内的区县") : office;
        var named = string.Join("、", (within.Count == 0 ? found : within).Take(MostNamed).Select(region => $"{index.FullName(region)} {region.Code}")) + ((within.Count == 0 ? found : within).Count > MostNamed ? " …" : "");
        return within.Count == 0
            ? new Complaint($"found {Import.Finding.Quote(text)}, which is {named}, expected a region within {index.FullName(office!)}", $"“{text}”即{named}，不在{index.FullName(office!)}之内")
            : new Complaint($"found {Import.Finding.Quote(text)}, which may be {named}, expected one region: name its province and city, or give its code", $"“{text}”可能是{named}；请写明省、市，或填行政区划代码");
    }

    private static string Clean(string text) => string.Concat(text.Where(letter => !char.IsWhiteSpace(letter)));
}
