using OpenUnion.Data.Model;
using OpenUnion.Data.Planning.Export;
using OpenUnion.Data.Sql;
using OpenUnion.Data.Sql.Export;
using static OpenUnion.Data.Sql.SqlFragment;

namespace OpenUnion.Data.Exchange.Export.Package;

/// <summary>A table of the data package as its file has it: the columns, and the query of the rows in the order of the key.</summary>
internal static class PackageQuery
{
    public static IReadOnlyList<ExportColumn> Columns(PackageTable table) => [.. table.Fields.Select(field => new ExportColumn(field.Name, KindOf(field), field.IsList))];

    public static SqlFragment Rows(PackageTable table, int? asOf) =>
        Fragment($"{ExportWriter.Past(asOf)}SELECT {Join(", ", table.Fields.Select(Value))} FROM {new SqlName(table.Name)} ORDER BY {Join(", ", table.Key.Select(key => Fragment($"{new SqlName(key)}")))}");

    private static SqlFragment Value(PackageField field)
    {
        var column = new SqlName(ModelNames.ToSnakeCase(field.Property.Name));
        return field.Kind switch
        {
            FieldKind.Longitude => Fragment($"ST_X({column}::geometry)"),
            FieldKind.Latitude => Fragment($"ST_Y({column}::geometry)"),
            FieldKind.Decimal => Fragment($"trim_scale({column})::text"),
            _ => Fragment($"{column}"),
        };
    }

    private static ExportKind KindOf(PackageField field) =>
        field.Kind is FieldKind.Longitude or FieldKind.Latitude ? ExportKind.Number : ExportFields.KindOf(field.Property);
}
