using System.Text;

namespace OpenUnion.Data.Exchange.Import;

/// <summary>What was found, and what was expected instead.</summary>
internal readonly record struct Finding(string Found, string Expected)
{
    private const int LongestQuotation = 60;

    /// <summary>Bytes of a file as a message may show them: in quotes, short, without control characters.</summary>
    public static string Quote(ReadOnlySpan<byte> value) => Quote(Encoding.UTF8.GetString(value[..Math.Min(value.Length, LongestQuotation * 4)]));

    /// <summary>Text of others as a message may show it: in quotes, short, without control characters.</summary>
    public static string Quote(string value)
    {
        var result = new StringBuilder("\"");
        var count = 0;
        foreach (var rune in value.EnumerateRunes())
        {
            if (count++ == LongestQuotation)
                return result.Append("…\"").ToString();
            result.Append(Rune.IsControl(rune) ? $"\\u{rune.Value:x4}" : rune.ToString());
        }

        return result.Append('"').ToString();
    }
}
