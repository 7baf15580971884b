using System.Buffers.Binary;
using OpenUnion.Data.Exchange.Import.Checks;
using OpenUnion.Data.Model;

namespace OpenUnion.Data.Exchange.Import.Staging;

/// <summary>A column of the database as import fills it from a row of a file.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Write">Writes its value.</param>
internal sealed record StagedColumn(string Name, Action<Row, CopyText> Write)
{
    /// <summary>EWKB of a point in little-endian bytes with the SRID 4326, up to its two doubles.</summary>
    private const string PointHeader = "0101000020E6100000";

    /// <summary>All columns of a table.</summary>
    public static IReadOnlyList<StagedColumn> Of(PackageTable table)
    {
        var columns = new List<StagedColumn>();
        for (var field = 0; field < table.Fields.Count; field++)
            columns.AddRange(Columns(table, field));
        return columns;
    }

    private static IEnumerable<StagedColumn> Columns(PackageTable table, int index)
    {
        var field = table.Fields[index];
        switch (field.Kind)
        {
            case FieldKind.Longitude:
                yield return new(ModelNames.ToSnakeCase(field.Property.Name), (row, copy) => Point(row, copy, index, index + 1));
                foreach (var drawn in DrawnColumns.Of(table.Entity, index))
                    yield return drawn;
                break;
            case FieldKind.Latitude:
                break;
            case FieldKind.Number or FieldKind.Decimal:
                yield return new(field.Name, (row, copy) => Number(row, copy, index));
                break;
            case var _ when field.IsList:
                yield return new(field.Name, (row, copy) => List(row, copy, index));
                break;
            case FieldKind.Text when !field.Required && !field.Property.IsNullable:
                yield return new(field.Name, (row, copy) => TextOrEmpty(row, copy, index));
                break;
            default:
                yield return new(field.Name, (row, copy) => Text(row, copy, index));
                break;
        }
    }

    private static void Text(Row row, CopyText copy, int field)
    {
        if (row.Has(field))
            copy.Text(row.Value(field));
        else
            copy.Null();
    }

    private static void TextOrEmpty(Row row, CopyText copy, int field)
    {
        if (row[field].Good)
            copy.Text(row.Value(field));
        else
            copy.Null();
    }

    private static void Number(Row row, CopyText copy, int field)
    {
        if (row.Has(field))
            copy.Plain(FieldValues.Canonical(row.Value(field)));
        else
            copy.Null();
    }

    private static void List(Row row, CopyText copy, int field) => copy.Array(row.Has(field) ? row.Value(field) : default);

    /// <summary>As EWKB in hexadecimal digits, which keeps each bit of both numbers.</summary>
    private static void Point(Row row, CopyText copy, int longitude, int latitude)
    {
        if (!row.Has(longitude) || !row.Has(latitude))
        {
            copy.Null();
            return;
        }

        Span<byte> numbers = stackalloc byte[16];
        BinaryPrimitives.WriteDoubleLittleEndian(numbers, row[longitude].Number);
        BinaryPrimitives.WriteDoubleLittleEndian(numbers[8..], row[latitude].Number);
        Span<byte> text = stackalloc byte[PointHeader.Length + 32];
        System.Text.Encoding.ASCII.GetBytes(PointHeader, text);
        Convert.TryToHexString(numbers, text[PointHeader.Length..], out _);
        copy.Plain(text);
    }
}
