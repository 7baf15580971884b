using System.Text;
using OpenUnion.Data.Model.Hours;

namespace OpenUnion.Data.Exchange.Import.Checks;

/// <summary>What is wrong with opening hours, by their text: a dataset repeats few texts many times. Its size is bounded.</summary>
internal sealed class OpeningHoursCache
{
    private const int MostTexts = 4096;
    private readonly Dictionary<string, OpeningHoursError?> _byText = new(StringComparer.Ordinal);

    /// <summary>Why a text cannot be read; null for a good one.</summary>
    public OpeningHoursError? Check(ReadOnlySpan<byte> utf8)
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

    private static OpeningHoursError? Parse(string text) => OpeningHours.TryParse(text, out _, out var error) ? null : error;
}
