using System.Text.RegularExpressions;
using OpenUnion.Data.Model.Vocabulary;

namespace OpenUnion.Data.Exchange.Office.Values;

/// <summary>What a cell lists.</summary>
/// <param name="Known">Codes with the words that say them, each code once.</param>
/// <param name="Unknown">Items that are in no vocabulary, as they stand.</param>
internal sealed record Listed<T>(IReadOnlyList<(T Code, string Words)> Known, IReadOnlyList<string> Unknown)
    where T : struct, Enum;

/// <summary>Reads lists such as <c>饮水、微波炉（2台）、手机充电等</c>.</summary>
internal static partial class AmenityReader
{
    private const int MostItems = 60;
    private const int LongestItem = 60;
    private const string Numbers = "[0-9一二两三四五六七八九十]+[台个张套把组部处间只条箱]?";

    // Words in any number: without backtracking, which would take forever over long ones.
    private static readonly Regex Before = new($"^(?:有|设有|配有|配备|提供|免费|可|能|具备|日常|简易|{Numbers})+", RegexOptions.NonBacktracking);
    private static readonly Regex After = new($"(?:服务|设施|设备|功能|等|[x×*]?{Numbers})+$", RegexOptions.NonBacktracking);

    private static readonly string[] Longest = [.. AmenityWords.All.All.Where(word => word.Length > 1).OrderByDescending(word => word.Length)];

    /// <summary>The amenity that a word names; null for none. <c>无微波炉</c> names none.</summary>
    public static AmenityKind? Find(string word) => AmenityWords.All.Find(word) ?? AmenityWords.All.Find(Bare(word));

    public static Listed<AmenityKind> Read(string text) => Read<AmenityKind>(text, item => Find(item) is { } one ? [one] : Together(item));

    public static Listed<Audience> ReadAudiences(string text) =>
        Read<Audience>(text, item => (Vocabularies.Audiences.Find(item) ?? Vocabularies.Audiences.Find(Bare(item))) is { } one ? [one] : []);

    private static Listed<T> Read<T>(string text, Func<string, IReadOnlyList<T>> find)
        where T : struct, Enum
    {
        var known = new Dictionary<T, string>();
        var unknown = new List<string>();
        foreach (var item in Items(text))
        {
            var codes = item.Length <= LongestItem ? find(item) : [];
            if (codes.Count == 0)
                unknown.Add(item);
            foreach (var code in codes)
                known.TryAdd(code, item);
        }

        return new([.. known.Select(pair => (pair.Key, pair.Value))], unknown);
    }

    private static IEnumerable<string> Items(string text) => Absent.Is(text)
        ? []
        : Separators().Split(Numbering().Replace(text, "\n")).Select(item => item.Trim(' ', '.', ':', '：')).Where(item => item.Length > 0).Take(MostItems);

    /// <summary>Words without a sign between them, such as 饮水休息充电, where all of it is words.</summary>
    private static List<AmenityKind> Together(string item)
    {
        var rest = Model.Search.SearchText.Fold(item);
        var found = new List<AmenityKind>();
        while (rest.Length > 0)
        {
            if (Longest.FirstOrDefault(word => rest.StartsWith(word, StringComparison.Ordinal)) is not { } first)
                return [];
            found.Add(AmenityWords.All.Find(first)!.Value);
            rest = rest[first.Length..].TrimStart('和', '及', '与');
        }

        return found;
    }

    /// <summary>A word without how many there are, and without what is said of all.</summary>
    private static string Bare(string word)
    {
        var bare = Brackets().Replace(word, "");
        bare = Before.Replace(bare, "");
        return After.Replace(bare, "");
    }

    [GeneratedRegex(@"[、，,;；。/／|\n＋+]+|(?<![A-Za-z])\s+|\s+(?![A-Za-z])|以及", RegexOptions.None, 1_000)]
    private static partial Regex Separators();

    [GeneratedRegex(@"(?<![0-9.])[0-9]{1,2}[.、)）](?![0-9])|[①-⑳]|[(（][0-9]{1,2}[)）]", RegexOptions.None, 1_000)]
    private static partial Regex Numbering();

    [GeneratedRegex(@"[(（\[【][^)）\]】]*[)）\]】]", RegexOptions.None, 1_000)]
    private static partial Regex Brackets();
}
