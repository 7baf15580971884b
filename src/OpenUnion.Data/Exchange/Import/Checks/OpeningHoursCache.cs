using System.Text;
using OpenUnion.Data.Model.Hours;

namespace OpenUnion.Data.Exchange.Import.Checks;

/// <summary>Opening hours that were read, by their text: a dataset repeats few texts many times. Its size is bounded.</summary>
internal sealed class OpeningHoursCache
{
    private const int MostTexts = 4096;
    private readonly Dictionary<string, Hours> _byText = new(StringComparer.Ordinal);

    /// <summary>The ordinary week as a multirange, or why there is none.</summary>
    public readonly record struct Hours(byte[]? Week, OpeningHoursError? Error);

    public Hours Read(ReadOnlySpan<byte> utf8)
    {
        if (utf8.Length > OpeningHours.MaxLength)
            return Parse(Encoding.UTF8.GetString(utf8));
        Span<char> buffer = stackalloc char[OpeningHours.MaxLength];
        var text = buffer[..Encoding.UTF8.GetChars(utf8, buffer)];
        var byText = _byText.GetAlternateLookup<ReadOnlySpan<char>>();
        if (byText.TryGetValue(text, out var known))
            return known;
        if (_byText.Count == MostTexts)
            _byText.Clear();
        return byText[text] = Parse(text.ToString());
    }

    private static Hours Parse(string text) => OpeningHours.TryParse(text, out var hours, out var error)
        ? new Hours(Encoding.ASCII.GetBytes(hours.ToWeekMinutes().ToMultirange()), null)
        : new Hours(null, error);
}
