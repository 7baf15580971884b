using System.Buffers.Text;
using System.Globalization;

namespace OpenUnion.Data.Exchange.Csv;

/// <summary>Formats floating-point numbers without an exponent, which .NET uses below 10^-5 and from 10^15.</summary>
internal static class PlainNumber
{
    /// <summary>Writes the shortest digits that read back as the same number; returns their length.</summary>
    public static int Format(double value, Span<byte> target)
    {
        if (!double.IsFinite(value))
            throw new ArgumentException($"Found the number {value}; expected a finite one.");
        // There is one zero in the data package.
        (value == 0 ? 0d : value).TryFormat(target, out var length, "R", CultureInfo.InvariantCulture);
        var mark = target[..length].IndexOf((byte)'E');
        return mark < 0 ? length : Expand(target[..length].ToArray(), mark, target);
    }

    /// <summary>Moves the decimal point of d.dddE±x to where it belongs.</summary>
    private static int Expand(ReadOnlySpan<byte> scientific, int mark, Span<byte> target)
    {
        var negative = scientific[0] == '-';
        var mantissa = scientific[(negative ? 1 : 0)..mark];
        Utf8Parser.TryParse(scientific[(mark + 1)..], out int exponent, out _);
        var digits = new byte[mantissa.Length > 1 ? mantissa.Length - 1 : 1];
        digits[0] = mantissa[0];
        if (mantissa.Length > 1)
            mantissa[2..].CopyTo(digits.AsSpan(1));

        var position = 0;
        if (negative)
            target[position++] = (byte)'-';
        return exponent < 0 ? Small(digits, exponent, target, position) : Large(digits, exponent, target, position);
    }

    private static int Small(ReadOnlySpan<byte> digits, int exponent, Span<byte> target, int position)
    {
        "0."u8.CopyTo(target[position..]);
        target.Slice(position + 2, -exponent - 1).Fill((byte)'0');
        position += 1 - exponent;
        digits.CopyTo(target[position..]);
        return position + digits.Length;
    }

    private static int Large(ReadOnlySpan<byte> digits, int exponent, Span<byte> target, int position)
    {
        var whole = Math.Min(digits.Length, exponent + 1);
        digits[..whole].CopyTo(target[position..]);
        target.Slice(position + whole, exponent + 1 - whole).Fill((byte)'0');
        position += exponent + 1;
        if (whole == digits.Length)
            return position;
        target[position++] = (byte)'.';
        digits[whole..].CopyTo(target[position..]);
        return position + digits.Length - whole;
    }
}
