namespace OpenUnion.Data.Model.Search;

/// <summary>Regular expressions over the readings of a name, such as <c>wan da qi shi</c>, where a character may have several: <c>chong,zhong</c>.</summary>
public static class SoundPattern
{
    /// <summary>Matches any of the readings of a word, from the beginning of a syllable; null for none.</summary>
    public static string? Of(IReadOnlyList<IReadOnlyList<PinyinPart>> readings) =>
        readings.Count == 0 ? null : $"(?:{string.Join('|', readings.Select(Chain))})";

    private static string Chain(IReadOnlyList<PinyinPart> parts) =>
        string.Join(' ', parts.Select((part, index) => Syllable(part, isLast: index == parts.Count - 1)));

    private static string Syllable(PinyinPart part, bool isLast) => part.IsFull && !isLast
        ? $"(?:[a-z]+,)*{part.Text}(?:,[a-z]+)*"
        : $"(?:[a-z]+,)*{part.Text}[a-z,]*";
}
