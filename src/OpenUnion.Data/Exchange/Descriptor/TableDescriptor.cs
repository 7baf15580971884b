using System.Text.Json;

namespace OpenUnion.Data.Exchange.Descriptor;

/// <summary>Writes one resource of a descriptor: <see href="https://datapackage.org/standard/data-resource/"/>.</summary>
internal static class TableDescriptor
{
    public static void Write(PackageTable table, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("name", table.Name);
        json.WriteString("type", "table");
        json.WriteString("path", $"{table.Name}.csv");
        json.WriteString("description", table.Comment);
        json.WriteString("format", "csv");
        json.WriteString("mediatype", "text/csv");
        json.WriteString("encoding", "utf-8");
        WriteDialect(json);
        json.WriteStartObject("schema");
        json.WriteStartArray("fields");
        foreach (var field in table.Fields)
            FieldDescriptor.Write(table, field, json);
        json.WriteEndArray();
        json.WriteStartArray("missingValues");
        json.WriteStringValue("");
        json.WriteEndArray();
        WriteNames("primaryKey", table.Key, json);
        WriteReferences(table, json);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteDialect(Utf8JsonWriter json)
    {
        json.WriteStartObject("dialect");
        json.WriteBoolean("header", true);
        json.WriteString("delimiter", ",");
        json.WriteString("lineTerminator", "\n");
        json.WriteString("quoteChar", "\"");
        json.WriteBoolean("doubleQuote", true);
        json.WriteEndObject();
    }

    private static void WriteReferences(PackageTable table, Utf8JsonWriter json)
    {
        if (table.References.Count == 0)
            return;
        json.WriteStartArray("foreignKeys");
        foreach (var reference in table.References)
        {
            json.WriteStartObject();
            WriteNames("fields", [reference.Field], json);
            json.WriteStartObject("reference");
            // A reference to the same table names no resource.
            if (reference.Table != table.Name)
                json.WriteString("resource", reference.Table);
            WriteNames("fields", [reference.Key], json);
            json.WriteEndObject();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteNames(string property, IReadOnlyList<string> names, Utf8JsonWriter json)
    {
        json.WriteStartArray(property);
        foreach (var name in names)
            json.WriteStringValue(name);
        json.WriteEndArray();
    }
}
