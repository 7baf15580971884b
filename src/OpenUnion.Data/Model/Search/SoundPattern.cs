namespace OpenUnion.Data.Model.Search;

/// <summary>Regular expressions over the readings of a name, such as <c>wan da qi shi</c>, where a character may have several: <c>chong,zhong</c>.</summary>
public static class SoundPattern
{
    /// <summary>Matches any of the readings of a word, from the beginning of a syllable; null for none.</summary>
    /// <param name="readings">As <see cref="PinyinParser"/> gives them.</param>
    /// <param name="mayGoOn">Whether the last syllable may be the beginning of a longer one.</param>
    public static string? Of(IReadOnlyList<IReadOnlyList<PinyinPart>> readings, bool mayGoOn) =>
        readings.Count == 0 ? null : $"(?:{string.Join('|', readings.Select(parts => Chain(parts, mayGoOn)))})(?![a-z])";

    private static string Chain(IReadOnlyList<PinyinPart> parts, bool mayGoOn) =>
        string.Join(' ', parts.Select((part, index) => Syllable(part, mayGoOn && index == parts.Count - 1)));

    private static string Syllable(PinyinPart part, bool mayGoOn) => part.IsFull && !mayGoOn
        ? $"(?:[a-z]+,)*{part.Text}(?:,[a-z]+)*"
        : $"(?:[a-z]+,)*{part.Text}[a-z,]*";
}
