using System.Text;
using OpenUnion.Data.Exchange.Descriptor;
using OpenUnion.Data.Model.Search;

namespace OpenUnion.Data.Exchange.Office.Matching;

/// <summary>Makes keys of names, always the same: <c>110105-wandagongyizhan</c>; a key that is taken gets a number.</summary>
/// <param name="taken">Keys that there are; new ones are added.</param>
internal sealed class Slugs(HashSet<string> taken)
{
    /// <param name="prefix">A region's code, or other words; null for none.</param>
    public string Make(string? prefix, string name)
    {
        var words = (string[])[prefix ?? "", Spell(name)];
        var slug = Cut(string.Join('-', words.Where(word => word.Length > 0)), FieldLimits.MaxSlug);
        var free = slug;
        for (var number = 2; !taken.Add(free); number++)
            free = $"{Cut(slug, FieldLimits.MaxSlug - 6)}-{number}";
        return free;
    }

    /// <summary>Each stretch of Chinese in pinyin, each word of letters and digits as it is; others part them.</summary>
    public static string Spell(string name) => string.Join('-', SearchText.Runs(SearchText.Fold(name)).Select(run => run.IsHan ? Spell(run) : Ascii(run.Text)).Where(word => word.Length > 0));

    private static string Spell(SearchRun run)
    {
        var text = new StringBuilder();
        foreach (var rune in run.Text.EnumerateRunes())
            text.Append(rune.IsBmp && Pinyin.UsualOf((char)rune.Value) is { } syllable ? syllable : $"u{rune.Value:x}");
        return text.ToString();
    }

    private static string Ascii(string word) => string.Concat(word.Where(char.IsAsciiLetterOrDigit));

    private static string Cut(string slug, int length) => slug.Length <= length ? slug : slug[..length].TrimEnd('-');
}
