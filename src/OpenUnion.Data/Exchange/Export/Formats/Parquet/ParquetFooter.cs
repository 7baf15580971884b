using System.Globalization;
using OpenUnion.Data.Planning.Export;

namespace OpenUnion.Data.Exchange.Export.Formats.Parquet;

/// <summary>A row group as the footer tells of it.</summary>
internal sealed record RowGroup(long Rows, IReadOnlyList<ColumnBuffer.ColumnChunk> Columns);

/// <summary>What stands at the end of a file and is read first: https://github.com/apache/parquet-format/blob/master/src/main/thrift/parquet.thrift</summary>
internal static class ParquetFooter
{
    private const int Optional = 1;
    private const int Repeated = 2;
    private const int ListConverted = 3;
    private const int ListLogical = 3;

    public static void Write(ExportOutput output, FileContent content, IReadOnlyList<RowGroup> groups, string? geo)
    {
        var footer = new ThriftWriter(output);
        footer.BeginItem();
        footer.Int(1, 1);
        Schema(footer, content.Columns);
        footer.Long(3, groups.Sum(group => group.Rows));
        footer.Structs(4, groups.Count);
        foreach (var group in groups)
            Group(footer, group);
        Facts(footer, content, geo);
        footer.Text(6, "OpenUnion");
        footer.End();
    }

    private static void Schema(ThriftWriter footer, IReadOnlyList<ExportColumn> columns)
    {
        footer.Structs(2, 1 + columns.Sum(column => column.IsList ? 3 : 1));
        footer.BeginItem();
        footer.Text(4, "schema");
        footer.Int(5, columns.Count);
        footer.End();
        foreach (var column in columns)
        {
            if (column.IsList)
                ListOf(footer, column);
            else
                Leaf(footer, column.Name, column.Kind);
        }
    }

    private static void ListOf(ThriftWriter footer, ExportColumn column)
    {
        footer.BeginItem();
        footer.Int(3, Optional);
        footer.Text(4, column.Name);
        footer.Int(5, 1);
        footer.Int(6, ListConverted);
        footer.Struct(10);
        footer.Struct(ListLogical);
        footer.End();
        footer.End();
        footer.End();
        footer.BeginItem();
        footer.Int(3, Repeated);
        footer.Text(4, "list");
        footer.Int(5, 1);
        footer.End();
        Leaf(footer, "element", column.Kind);
    }

    private static void Leaf(ThriftWriter footer, string name, ExportKind kind)
    {
        var type = ParquetType.Of(kind);
        footer.BeginItem();
        footer.Int(1, type.Physical);
        if (type.Length is { } length)
            footer.Int(2, length);
        footer.Int(3, Optional);
        footer.Text(4, name);
        if (type.Converted is { } converted)
            footer.Int(6, converted);
        if (type.Logical == ParquetType.DecimalLogical)
        {
            footer.Int(7, ParquetType.Scale);
            footer.Int(8, ParquetType.Precision);
        }

        if (type.Logical is { } logical)
            Logical(footer, logical);
        footer.End();
    }

    private static void Logical(ThriftWriter footer, int logical)
    {
        footer.Struct(10);
        footer.Struct(logical);
        if (logical == ParquetType.DecimalLogical)
        {
            footer.Int(1, ParquetType.Scale);
            footer.Int(2, ParquetType.Precision);
        }

        footer.End();
        footer.End();
    }

    private static void Group(ThriftWriter footer, RowGroup group)
    {
        footer.BeginItem();
        footer.Structs(1, group.Columns.Count);
        foreach (var column in group.Columns)
            column.Write(footer);
        footer.Long(2, group.Columns.Sum(column => column.Unpacked));
        footer.Long(3, group.Rows);
        footer.End();
    }

    private static void Facts(ThriftWriter footer, FileContent content, string? geo)
    {
        (string Key, string? Value)[] facts =
        [
            ("geo", geo),
            ("openunion:type", content.Title),
            ("openunion:revision", content.Revision.ToString(CultureInfo.InvariantCulture)),
            ("openunion:licence", DataLicence.Identifier),
            ("openunion:coordinateSystem", content.System.ToString()),
        ];
        var given = facts.Where(fact => fact.Value is not null).ToList();
        footer.Structs(5, given.Count);
        foreach (var (key, value) in given)
        {
            footer.BeginItem();
            footer.Text(1, key);
            footer.Text(2, value!);
            footer.End();
        }
    }
}
