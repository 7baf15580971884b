using OpenUnion.Data.Model.Hours;
using OpenUnion.Data.Model.Search;

namespace OpenUnion.Data.Exchange.Office.Values;

/// <summary>
/// Reads opening hours as an office writes them, and gives them in OSM's language. What can mean two things is refused:
/// <c>9:00-5:00</c>, <c>夏季8:00-20:00</c> without its months, <c>随单位作息</c>.
/// </summary>
internal static class HoursReader
{
    private const int Longest = 200;
    private const string Examples = "8:00-20:00, 24小时, 周一至周五 8:30-17:30、周末休息, 节假日除外";

    public static Reading<string> Read(string text)
    {
        if (Absent.Is(text))
            return default;
        if (text.Length > Longest)
            return Refuse(text);
        var folded = SearchText.Fold(text).Trim();
        if (IsOsm(folded, text, out var normal))
            return normal;
        var rules = new HoursPhrases([.. HoursWords.Of(folded).Where(piece => piece.Word != HoursWord.Filler)]).Read();
        var osm = rules is null ? null : HoursRules.Write(rules);
        return OpeningHours.TryParse(osm, out var hours, out _) ? hours.ToString() : Refuse(text);
    }

    /// <summary>Letters of OSM's language, so that <c>9:00-5:00</c> is not taken for it.</summary>
    private static bool IsOsm(string folded, string text, out string? normal)
    {
        normal = null;
        if (!folded.Any(char.IsAsciiLetter) && folded != "24/7")
            return false;
        if (OpeningHours.TryParse(text, out var hours, out _))
            normal = hours.ToString();
        return normal is not null;
    }

    private static Complaint Refuse(string text) => new(
        $"found {Import.Finding.Quote(text)}, expected hours that can be read in one way only, such as {Examples}; leave the cell empty if they are not known",
        $"“{Shorten(text)}”无法确切读成开放时间；请写成 {Examples} 之类，不清楚请留空");

    private static string Shorten(string text) => text.Length <= 40 ? text : text[..40] + "…";
}
