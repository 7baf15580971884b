using System.Text;

namespace OpenUnion.Data.Exchange.Office.Reading;

/// <summary>How a text file is written, so that it can be written again alike.</summary>
/// <param name="Encoding">UTF-8, UTF-16 or GB18030, which holds GBK; it writes its mark where the file had one.</param>
/// <param name="Delimiter">What stands between cells.</param>
internal sealed record TextForm(Encoding Encoding, char Delimiter)
{
    private static readonly char[] Delimiters = [',', '\t', ';'];

    /// <summary>What the programs of offices write, the most certain first: a mark, valid UTF-8, UTF-16, GB18030.</summary>
    /// <exception cref="OpenUnionException">OU6101: it is none of these.</exception>
    public static (string Text, TextForm Form) Decode(string path, byte[] bytes)
    {
        foreach (var encoding in Candidates(bytes))
        {
            try
            {
                var text = encoding.GetString(bytes.AsSpan(encoding.Preamble.Length));
                if (!text.Contains('\0', StringComparison.Ordinal))
                    return (text, new TextForm(encoding, DelimiterOf(text)));
            }
            catch (DecoderFallbackException)
            {
                // The next one, then.
            }
        }

        throw SpreadsheetReader.Unreadable(path, "bytes that are no text in UTF-8, UTF-16, GBK or GB18030, expected .csv", "Save it as “CSV UTF-8”.");
    }

    private static IEnumerable<Encoding> Candidates(byte[] bytes)
    {
        if (bytes.AsSpan().StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]))
            return [new UTF8Encoding(true, true)];
        if (bytes.AsSpan().StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]))
            return [new UnicodeEncoding(false, true, true)];
        if (bytes.AsSpan().StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]))
            return [new UnicodeEncoding(true, true, true)];
        // No other encoding writes zeros; UTF-16 does where it writes delimiters.
        return [new UTF8Encoding(false, true), bytes.AsSpan().IndexOf((byte)0) is >= 0 and var zero ? new UnicodeEncoding(zero % 2 == 0, false, true) : Gb18030()];
    }

    private static Encoding Gb18030() =>
        CodePagesEncodingProvider.Instance.GetEncoding("GB18030", EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback)!;

    private static char DelimiterOf(string text)
    {
        var lines = text.Split('\n', 21).Take(20).ToList();
        return Delimiters.MaxBy(delimiter => lines.Sum(line => line.Count(character => character == delimiter)));
    }
}
