using OpenUnion.Data.Planning.Export;

namespace OpenUnion.Data.Exchange.Export.Dictionary;

/// <summary>A csv file as CSV on the Web describes it: https://www.w3.org/TR/tabular-metadata/</summary>
public static class CsvwDocument
{
    /// <summary>The metadata of a type's file.</summary>
    /// <param name="dictionary">The dictionary.</param>
    /// <param name="type">The type.</param>
    /// <param name="host">The server's address.</param>
    public static object Of(DataDictionary dictionary, DictionaryType type, string host) => new Dictionary<string, object>(StringComparer.Ordinal)
    {
        ["@context"] = new object[] { "http://www.w3.org/ns/csvw", new Dictionary<string, string>(StringComparer.Ordinal) { ["@language"] = "en" } },
        ["url"] = $"{host}/export/{type.Type.Name}.csv",
        ["dc:title"] = $"OpenUnion: {type.Type.Name} ({type.Type.Chinese})",
        ["dc:description"] = type.Meaning,
        ["dc:license"] = new Dictionary<string, string>(StringComparer.Ordinal) { ["@id"] = DataLicence.Url },
        ["dc:hasVersion"] = $"{dictionary.Revision.Number}",
        ["dialect"] = new { header = true, encoding = "utf-8", delimiter = ",", lineTerminators = new[] { "\n" }, quoteChar = "\"", doubleQuote = true },
        ["tableSchema"] = new { columns = DictionaryColumn.Of(type).Select(Column), primaryKey = type.Type.Key },
    };

    private static Dictionary<string, object> Column(DictionaryColumn column)
    {
        var described = new Dictionary<string, object>(StringComparer.Ordinal)
        {
            // A name of CSVW is part of an address; dots are.
            ["name"] = column.Name,
            ["titles"] = new Dictionary<string, string[]>(StringComparer.Ordinal) { ["en"] = [column.Name], ["zh"] = [column.Field.Chinese] },
            ["dc:description"] = column.Field.Meaning,
            ["datatype"] = Datatype(column),
            ["required"] = false,
        };
        if (column.Field.Column.IsList)
            described["separator"] = ";";
        return described;
    }

    private static object Datatype(DictionaryColumn column)
    {
        var type = column.Kind switch
        {
            ExportKind.Integer => "int",
            ExportKind.Long => "long",
            ExportKind.Number => "double",
            ExportKind.Decimal => "decimal",
            ExportKind.Boolean => "boolean",
            ExportKind.Date => "date",
            _ => "string",
        };
        return column.Field.Vocabulary is { } vocabulary
            ? new { @base = type, format = $"^({string.Join('|', Enum.GetNames(vocabulary))})$" }
            : type;
    }
}
