using System.Text.RegularExpressions;
using OpenUnion.Data.Model.Search;

namespace OpenUnion.Data.Exchange.Office.Matching;

/// <summary>Names of stations as they are compared.</summary>
internal static partial class NameCore
{
    /// <summary>A name without differences of case, width and signs.</summary>
    public static string Fold(string name) => string.Concat(SearchText.Fold(name).Where(char.IsLetterOrDigit));

    /// <summary>What is a station's own in its name: 万达 of 朝阳区万达广场工会驿站; empty where all of it is general.</summary>
    /// <param name="name">A folded name.</param>
    /// <param name="regions">Names of its regions, which it may begin with.</param>
    public static string Of(string name, IEnumerable<string> regions)
    {
        foreach (var region in regions)
        {
            if (name.StartsWith(region, StringComparison.Ordinal))
                name = name[region.Length..];
        }

        return General().Replace(name, "");
    }

    /// <summary>How alike two cores are, from 0 to 1: by pairs of neighbouring characters; 1 where one holds the other.</summary>
    public static double Likeness(string one, string other)
    {
        if (one.Length == 0 || other.Length == 0 || Digits(one) != Digits(other))
            return 0;
        if (one == other || (Math.Min(one.Length, other.Length) > 1 && (one.Contains(other, StringComparison.Ordinal) || other.Contains(one, StringComparison.Ordinal))))
            return 1;
        var (first, second) = (Pairs(one), Pairs(other));
        return first.Count + second.Count == 0 ? 0 : 2.0 * first.Intersect(second, StringComparer.Ordinal).Count() / (first.Count + second.Count);
    }

    private static HashSet<string> Pairs(string text) => Enumerable.Range(0, Math.Max(0, text.Length - 1)).Select(at => text.Substring(at, 2)).ToHashSet(StringComparer.Ordinal);

    /// <summary>Numbers tell stations apart that are named alike: 1号站, 2号站.</summary>
    private static string Digits(string text) => string.Concat(Number().Matches(text).Select(match => match.Value));

    [GeneratedRegex("总工会|工会|户外劳动者|劳动者|新就业形态|服务站点|服务站|服务点|驿站|站点|爱心|暖心|智能化|智能|智慧|24小时|全时|全天候|职工|之家|站$", RegexOptions.None, 1_000)]
    private static partial Regex General();

    [GeneratedRegex("[0-9]+|[一二三四五六七八九十]+(?=[号分])|[甲乙丙丁东南西北]门", RegexOptions.None, 1_000)]
    private static partial Regex Number();
}
