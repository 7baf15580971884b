using System.Buffers;
using System.Globalization;
using OpenUnion.Data.Exchange.Csv;
using OpenUnion.Data.Exchange.Export.Rows;
using OpenUnion.Data.Planning.Export;

namespace OpenUnion.Data.Exchange.Export.Formats;

/// <summary>Values other than text, as text: the same digits in every format.</summary>
internal static class ValueText
{
    // The longest number: a double of 10^-308 with 17 digits behind.
    private const int Longest = 400;

    public static void Write(IBufferWriter<byte> output, ExportKind kind, RowValue value)
    {
        switch (kind)
        {
            case ExportKind.Integer:
                Format(output, value.Integer, default);
                break;
            case ExportKind.Long:
                Format(output, value.Long, default);
                break;
            case ExportKind.Number:
                Number(output, value.Number);
                break;
            case ExportKind.Boolean:
                output.Write(value.Boolean ? "true"u8 : "false"u8);
                break;
            case ExportKind.Date:
                Format(output, value.Date, "yyyy-MM-dd");
                break;
            case ExportKind.Decimal or ExportKind.Text:
                output.Write(value.Bytes);
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(kind));
        }
    }

    /// <summary>The shortest digits that read back as the same number, without an exponent.</summary>
    public static void Number(IBufferWriter<byte> output, double number) =>
        output.Advance(PlainNumber.Format(number, output.GetSpan(Longest)));

    private static void Format<T>(IBufferWriter<byte> output, T value, ReadOnlySpan<char> format)
        where T : IUtf8SpanFormattable
    {
        value.TryFormat(output.GetSpan(Longest), out var written, format, CultureInfo.InvariantCulture);
        output.Advance(written);
    }
}
