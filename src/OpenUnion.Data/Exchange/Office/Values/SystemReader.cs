using OpenUnion.Data.Exchange.Office.Layout;
using OpenUnion.Data.Model.Place;

namespace OpenUnion.Data.Exchange.Office.Values;

/// <summary>Reads the name of a coordinate system: GCJ-02, 高德, 火星坐标系, BD-09, 百度, WGS-84, GPS, CGCS2000.</summary>
internal static class SystemReader
{
    private static readonly string[] Fillers = ["坐标系", "坐标", "地图", "拾取", "系统", "(", ")", "/", "、", "ll"];

    public static Reading<CoordinateSystem?> Read(string text)
    {
        if (Absent.Is(text))
            return default;
        var (rest, system) = ColumnNames.WithoutSystem(ColumnNames.Fold(text));
        foreach (var filler in Fillers)
            rest = rest.Replace(filler, "", StringComparison.Ordinal);
        return system is { } known && rest.Length == 0
            ? known
            : new Complaint($"found {Import.Finding.Quote(text)}, expected one of WGS-84 (GPS, CGCS2000), GCJ-02 (高德, 腾讯) and BD-09 (百度)", $"“{text}”不是可识别的坐标系；应为 WGS-84（GPS、CGCS2000）、GCJ-02（高德、腾讯）或 BD-09（百度）");
    }
}
