using OpenUnion.Data.Planning.Export;

namespace OpenUnion.Data.Exchange.Export.Dictionary;

/// <summary>The csv files as Frictionless describes them: https://datapackage.org/standard/table-schema/</summary>
public static class TableSchemaDocument
{
    /// <summary>A data package of all types' files.</summary>
    /// <param name="dictionary">The dictionary.</param>
    /// <param name="host">The server's address.</param>
    public static object Package(DataDictionary dictionary, string host) => new Dictionary<string, object>(StringComparer.Ordinal)
    {
        ["$schema"] = "https://datapackage.org/profiles/2.0/datapackage.json",
        ["name"] = "openunion",
        ["title"] = "OpenUnion",
        ["version"] = $"{dictionary.Revision.Number}",
        ["licenses"] = new[] { new { name = DataLicence.Identifier, title = DataLicence.Title, path = DataLicence.Url } },
        ["resources"] = dictionary.Types.Select(type => new
        {
            name = type.Type.Name,
            type = "table",
            title = type.Type.Chinese,
            description = type.Meaning,
            path = $"{host}/export/{type.Type.Name}.csv?revision={dictionary.Revision.Number}",
            format = "csv",
            mediatype = "text/csv",
            encoding = "utf-8",
            schema = Of(type),
        }),
    };

    /// <summary>The schema of one type's file.</summary>
    public static object Of(DictionaryType type) => new
    {
        fields = DictionaryColumn.Of(type).Select(Field),
        primaryKey = new[] { type.Type.Key },
        missingValues = new[] { "" },
    };

    private static Dictionary<string, object> Field(DictionaryColumn column)
    {
        var (field, isList) = (column.Field, column.Field.Column.IsList);
        var described = new Dictionary<string, object>(StringComparer.Ordinal)
        {
            ["name"] = column.Name,
            ["title"] = field.Chinese,
            ["type"] = isList ? "list" : TypeOf(column.Kind),
            ["description"] = field.Meaning,
        };
        if (isList)
            (described["delimiter"], described["itemType"]) = (";", TypeOf(column.Kind));
        if (field.Unit is { } unit)
            described["unit"] = unit;
        if (field.Vocabulary is { } vocabulary && !isList)
            described["constraints"] = new { @enum = Enum.GetNames(vocabulary) };
        else if (field.Vocabulary is { } codes)
            described["categories"] = Enum.GetNames(codes);
        described["shareOfNulls"] = field.Empty;
        return described;
    }

    private static string TypeOf(ExportKind kind) => kind switch
    {
        ExportKind.Integer or ExportKind.Long => "integer",
        ExportKind.Number or ExportKind.Decimal => "number",
        ExportKind.Boolean => "boolean",
        ExportKind.Date => "date",
        _ => "string",
    };
}
