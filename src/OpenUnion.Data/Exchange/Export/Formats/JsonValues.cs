using System.Buffers;
using System.Text.Json;
using OpenUnion.Data.Exchange.Export.Rows;
using OpenUnion.Data.Planning.Export;

namespace OpenUnion.Data.Exchange.Export.Formats;

/// <summary>Values as JSON, written where they stand.</summary>
internal static class JsonValues
{
    private static readonly SearchValues<byte> Escaped = SearchValues.Create([.. Enumerable.Range(0, 0x20).Select(code => (byte)code), (byte)'"', (byte)'\\']);

    /// <summary>The members of an object, each name with its colon, ready to be written.</summary>
    public static byte[][] Names(IEnumerable<ExportColumn> columns) =>
        [.. columns.Select(column => JsonSerializer.SerializeToUtf8Bytes(column.Name).Append((byte)':').ToArray())];

    /// <summary>A value, a list of values, a point as a GeoJSON geometry, or null.</summary>
    public static void Write(ExportOutput output, ExportColumn column, RowValue value)
    {
        if (!value.HasValue)
            output.Write("null"u8);
        else if (column.IsList)
            List(output, column.Kind, value.Items);
        else
            Single(output, column.Kind, value);
    }

    public static void Text(ExportOutput output, ReadOnlySpan<byte> text)
    {
        output.Write((byte)'"');
        for (int special; (special = text.IndexOfAny(Escaped)) >= 0; text = text[(special + 1)..])
        {
            output.Write(text[..special]);
            Escape(output, text[special]);
        }

        output.Write(text);
        output.Write((byte)'"');
    }

    private static void Single(ExportOutput output, ExportKind kind, RowValue value)
    {
        switch (kind)
        {
            case ExportKind.Text:
                Text(output, value.Bytes);
                break;
            case ExportKind.Date:
                output.Write((byte)'"');
                ValueText.Write(output, kind, value);
                output.Write((byte)'"');
                break;
            case ExportKind.Point:
                output.Write("{\"type\":\"Point\",\"coordinates\":["u8);
                ValueText.Number(output, value.Longitude);
                output.Write((byte)',');
                ValueText.Number(output, value.Latitude);
                output.Write("]}"u8);
                break;
            default:
                ValueText.Write(output, kind, value);
                break;
        }
    }

    private static void List(ExportOutput output, ExportKind kind, RowItems items)
    {
        output.Write((byte)'[');
        var isFirst = true;
        foreach (var item in items)
        {
            if (!isFirst)
                output.Write((byte)',');
            isFirst = false;
            if (item.HasValue)
                Single(output, kind, item);
            else
                output.Write("null"u8);
        }

        output.Write((byte)']');
    }

    private static void Escape(ExportOutput output, byte character)
    {
        output.Write((byte)'\\');
        switch (character)
        {
            case (byte)'"' or (byte)'\\':
                output.Write(character);
                break;
            case (byte)'\n':
                output.Write((byte)'n');
                break;
            case (byte)'\r':
                output.Write((byte)'r');
                break;
            case (byte)'\t':
                output.Write((byte)'t');
                break;
            default:
                output.Write("u00"u8);
                output.Write(System.Text.Encoding.ASCII.GetBytes(character.ToString("x2", System.Globalization.CultureInfo.InvariantCulture)));
                break;
        }
    }
}
