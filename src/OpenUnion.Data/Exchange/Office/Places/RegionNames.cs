using OpenUnion.Data.Model;
using OpenUnion.Data.Model.Vocabulary;

namespace OpenUnion.Data.Exchange.Office.Places;

/// <summary>The short names that people call regions by: 北京, 内蒙古, 恩施, 双江.</summary>
internal static class RegionNames
{
    private static readonly string[] Kinds = ["特别行政区", "自治区", "自治州", "自治县", "自治旗", "地区", "林区", "特区", "省", "市", "盟", "区", "县", "旗"];

    private static readonly string[] Peoples =
    [
        "蒙古族", "蒙古", "回族", "藏族", "维吾尔", "苗族", "彝族", "壮族", "布依族", "朝鲜族", "满族", "侗族", "瑶族", "白族", "土家族", "哈尼族", "哈萨克族", "哈萨克", "傣族",
        "黎族", "傈僳族", "佤族", "畲族", "拉祜族", "水族", "东乡族", "纳西族", "景颇族", "柯尔克孜", "土族", "达斡尔族", "仫佬族", "羌族", "布朗族", "撒拉族", "毛南族", "仡佬族",
        "锡伯", "阿昌族", "普米族", "塔吉克", "怒族", "独龙族", "裕固族", "保安族", "各族",
    ];

    /// <summary>The groups of counties that a province has by the standard; nobody lives in a place of this name.</summary>
    public static bool IsGroup(Region region) => region.Level == RegionLevel.PREFECTURE && region.Name is "市辖区" or "县" or "省直辖县级行政区划" or "自治区直辖县级行政区划";

    /// <summary>The name without what kind of region it is; null where too little is left.</summary>
    public static string? Short(string name)
    {
        if (Kinds.FirstOrDefault(name.EndsWith) is not { } kind)
            return null;
        var rest = name[..^kind.Length];
        if (kind.StartsWith("自治", StringComparison.Ordinal))
        {
            while (Peoples.FirstOrDefault(rest.EndsWith) is { } people)
                rest = rest[..^people.Length];
        }

        return rest.Length >= 2 ? rest : null;
    }
}
