namespace OpenUnion.Data.Exchange.Office.Values;

/// <summary>How people say in a cell that there is nothing to say.</summary>
internal static class Absent
{
    public static bool Is(string text) => text.Trim() is "" or "-" or "--" or "—" or "——" or "/" or "\\" or "无" or "暂无" or "未知" or "不详" or "不清楚" or "待定" or "N/A" or "n/a" or "NA" or "null";
}
