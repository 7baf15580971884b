using System.Buffers;
using System.Globalization;
using System.Text;

namespace OpenUnion.Data.Exchange.Export.Formats.Xlsx;

/// <summary>
/// Text within a worksheet. What XML cannot hold stands as <c>_xHHHH_</c>, and so does an underscore that would be read as the
/// beginning of one (ECMA-376, part 1, section 22.9.2.19).
/// </summary>
internal static class XlsxText
{
    private static readonly SearchValues<byte> Special = SearchValues.Create([.. Enumerable.Range(0, 0x20).Select(code => (byte)code), (byte)'&', (byte)'<', (byte)'>', (byte)'_', 0xEF]);

    public static void Write(ArrayBufferWriter<byte> xml, ReadOnlySpan<byte> text)
    {
        for (int special; (special = text.IndexOfAny(Special)) >= 0;)
        {
            xml.Write(text[..special]);
            text = text[special..];
            text = text[Escape(xml, text)..];
        }

        xml.Write(text);
    }

    /// <summary>Writes the character at the beginning; returns its length.</summary>
    private static int Escape(ArrayBufferWriter<byte> xml, ReadOnlySpan<byte> text)
    {
        switch (text[0])
        {
            case (byte)'&':
                xml.Write("&amp;"u8);
                return 1;
            case (byte)'<':
                xml.Write("&lt;"u8);
                return 1;
            case (byte)'>':
                xml.Write("&gt;"u8);
                return 1;
            case (byte)'_':
                xml.Write(IsEscape(text) ? "_x005F_"u8 : "_"u8);
                return 1;
            case (byte)'\t' or (byte)'\n':
                xml.Write(text[..1]);
                return 1;
            case 0xEF:
                return Wide(xml, text);
            default:
                Code(xml, text[0]);
                return 1;
        }
    }

    // U+FFFE and U+FFFF are the only characters behind U+001F that XML does not have.
    private static int Wide(ArrayBufferWriter<byte> xml, ReadOnlySpan<byte> text)
    {
        if (text is [_, 0xBF, 0xBE or 0xBF, ..])
            Code(xml, text[2] == 0xBE ? 0xFFFE : 0xFFFF);
        else
            xml.Write(text[..3]);
        return 3;
    }

    private static bool IsEscape(ReadOnlySpan<byte> text) =>
        text is [_, (byte)'x', var a, var b, var c, var d, (byte)'_', ..] && char.IsAsciiHexDigit((char)a) && char.IsAsciiHexDigit((char)b) && char.IsAsciiHexDigit((char)c) && char.IsAsciiHexDigit((char)d);

    private static void Code(ArrayBufferWriter<byte> xml, int code) =>
        xml.Write(Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"_x{code:X4}_")));
}
