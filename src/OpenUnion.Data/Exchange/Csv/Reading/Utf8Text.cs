using System.Text;

namespace OpenUnion.Data.Exchange.Csv.Reading;

/// <summary>Questions about UTF-8 bytes.</summary>
internal static class Utf8Text
{
    /// <summary>The number of characters: bytes that do not continue one.</summary>
    public static int CountCharacters(ReadOnlySpan<byte> text)
    {
        var count = 0;
        foreach (var value in text)
        {
            if ((value & 0xC0) != 0x80)
                count++;
        }

        return count;
    }

    /// <summary>Where the first byte lies that is no part of a character; -1 if all are.</summary>
    public static int IndexOfInvalid(ReadOnlySpan<byte> text)
    {
        var at = 0;
        while (at < text.Length)
        {
            if (Rune.DecodeFromUtf8(text[at..], out _, out var length) != System.Buffers.OperationStatus.Done)
                return at;
            at += length;
        }

        return -1;
    }
}
