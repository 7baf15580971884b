using System.Text;

namespace OpenUnion.Data.Exchange.Export.Formats.Parquet;

/// <summary>A decimal number as a whole number of its smallest unit.</summary>
internal static class FixedDecimal
{
    /// <summary>Reads digits with an optional sign and point.</summary>
    /// <param name="text">The number as PostgreSQL writes it.</param>
    /// <param name="scale">Digits behind the point.</param>
    /// <exception cref="InvalidDataException">The number has more digits than fit.</exception>
    public static Int128 Read(ReadOnlySpan<byte> text, int scale)
    {
        var isNegative = text is [(byte)'-', ..];
        var digits = isNegative ? text[1..] : text;
        var point = digits.IndexOf((byte)'.');
        var behind = point < 0 ? 0 : digits.Length - point - 1;
        if (behind > scale || digits.Length - (point < 0 ? 0 : 1) - behind + scale > ParquetType.Precision)
            throw new InvalidDataException($"The number {Encoding.ASCII.GetString(text)} does not fit a decimal of {ParquetType.Precision} digits, {scale} of them behind the point.");
        Int128 value = 0;
        foreach (var digit in digits)
        {
            if (digit != '.')
                value = (value * 10) + (digit - '0');
        }

        for (; behind < scale; behind++)
            value *= 10;
        return isNegative ? -value : value;
    }
}
