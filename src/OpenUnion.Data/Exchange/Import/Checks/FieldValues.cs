using System.Buffers.Text;
using OpenUnion.Data.Exchange.Descriptor;

namespace OpenUnion.Data.Exchange.Import.Checks;

/// <summary>Reads values as the package writes them: one spelling for each value, so that equal bytes mean equal keys.</summary>
internal static class FieldValues
{
    /// <summary><c>[a-z0-9]+(-[a-z0-9]+)*</c></summary>
    public static bool IsSlug(ReadOnlySpan<byte> value)
    {
        var hyphen = true;
        foreach (var letter in value)
        {
            if (letter == '-' ? hyphen : letter is not ((>= (byte)'a' and <= (byte)'z') or (>= (byte)'0' and <= (byte)'9')))
                return false;
            hyphen = letter == '-';
        }

        return !hyphen;
    }

    public static bool IsRegionCode(ReadOnlySpan<byte> value) => value.Length == 6 && CountDigits(value) == 6;

    /// <summary>A whole number without a plus sign or leading zeros.</summary>
    public static bool TryInteger(ReadOnlySpan<byte> value, out long number)
    {
        number = 0;
        return IsPlainNumber(value, out var fraction) && fraction == 0
            && Utf8Parser.TryParse(value, out number, out var length) && length == value.Length;
    }

    /// <summary>A decimal number without an exponent, a plus sign or leading zeros, of at most 28 digits.</summary>
    public static bool TryNumber(ReadOnlySpan<byte> value, out double number)
    {
        number = 0;
        return IsPlainNumber(value, out _)
            && CountDigits(value) <= FieldLimits.MaxDigits
            && Utf8Parser.TryParse(value, out number, out var length) && length == value.Length;
    }

    /// <summary><c>YYYY-MM-DD</c>, as its number of days.</summary>
    public static bool TryDate(ReadOnlySpan<byte> value, out int day)
    {
        day = 0;
        if (value.Length != 10 || value[4] != '-' || value[7] != '-' || CountDigits(value) != 8)
            return false;
        var (year, month, date) = (Digits(value[..4]), Digits(value[5..7]), Digits(value[8..]));
        if (year < 1 || month is < 1 or > 12 || date < 1 || date > DateTime.DaysInMonth(year, month))
            return false;
        day = new DateOnly(year, month, date).DayNumber;
        return true;
    }

    /// <summary>A number as it is stored: without zeros at the end of its fraction, and no minus before nought.</summary>
    public static ReadOnlySpan<byte> Canonical(ReadOnlySpan<byte> number)
    {
        if (number.Contains((byte)'.'))
            number = number.TrimEnd((byte)'0').TrimEnd((byte)'.');
        return number.SequenceEqual("-0"u8) ? "0"u8 : number;
    }

    private static bool IsPlainNumber(ReadOnlySpan<byte> value, out int fraction)
    {
        fraction = 0;
        if (value.StartsWith("-"u8))
            value = value[1..];
        var point = value.IndexOf((byte)'.');
        var whole = point < 0 ? value : value[..point];
        if (whole.IsEmpty || CountDigits(whole) != whole.Length || (whole.Length > 1 && whole[0] == '0'))
            return false;
        if (point < 0)
            return true;
        fraction = value.Length - point - 1;
        return fraction > 0 && CountDigits(value[(point + 1)..]) == fraction;
    }

    private static int CountDigits(ReadOnlySpan<byte> value)
    {
        var count = 0;
        foreach (var letter in value)
        {
            if (letter is >= (byte)'0' and <= (byte)'9')
                count++;
        }

        return count;
    }

    private static int Digits(ReadOnlySpan<byte> value)
    {
        var number = 0;
        foreach (var digit in value)
            number = (number * 10) + (digit - '0');
        return number;
    }
}
