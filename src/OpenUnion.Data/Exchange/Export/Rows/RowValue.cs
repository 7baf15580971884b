using System.Buffers.Binary;
using System.Globalization;
using System.Text;

namespace OpenUnion.Data.Exchange.Export.Rows;

/// <summary>
/// One value in the binary form in which PostgreSQL sends it (https://www.postgresql.org/docs/15/protocol-overview.html#PROTOCOL-FORMAT-CODES).
/// Which of its readings is right, the column's kind says.
/// </summary>
public readonly ref struct RowValue
{
    private static readonly int Epoch = new DateOnly(2000, 1, 1).DayNumber;

    public RowValue(ReadOnlySpan<byte> bytes)
    {
        Bytes = bytes;
        HasValue = true;
    }

    /// <summary>No value.</summary>
    public static RowValue Null => default;

    public bool HasValue { get; }

    /// <summary>Of a text its UTF-8, of a decimal its digits, of a point its WKB.</summary>
    public ReadOnlySpan<byte> Bytes { get; }

    public int Integer => BinaryPrimitives.ReadInt32BigEndian(Bytes);

    public long Long => BinaryPrimitives.ReadInt64BigEndian(Bytes);

    public double Number => BinaryPrimitives.ReadDoubleBigEndian(Bytes);

    public bool Boolean => Bytes[0] != 0;

    public DateOnly Date => DateOnly.FromDayNumber(Epoch + BinaryPrimitives.ReadInt32BigEndian(Bytes));

    public decimal Decimal => decimal.Parse(Bytes, NumberStyles.Float, CultureInfo.InvariantCulture);

    /// <summary>Degrees east.</summary>
    public double Longitude => BinaryPrimitives.ReadDoubleLittleEndian(Bytes[5..]);

    /// <summary>Degrees north.</summary>
    public double Latitude => BinaryPrimitives.ReadDoubleLittleEndian(Bytes[13..]);

    /// <summary>The items of a list.</summary>
    public RowItems Items => new(Bytes);

    /// <summary>The text as a string; for what is rare.</summary>
    public override string ToString() => Encoding.UTF8.GetString(Bytes);
}
