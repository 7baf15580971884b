using System.Text.Json;

namespace OpenUnion.Data.Exchange.Descriptor;

/// <summary>Writes one field of a table's schema: <see href="https://datapackage.org/standard/table-schema/"/>.</summary>
internal static class FieldDescriptor
{
    public static void Write(PackageTable table, PackageField field, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("name", field.Name);
        json.WriteString("type", field.IsList ? "list" : TypeOf(field.Kind));
        if (field.IsList)
        {
            json.WriteString("delimiter", ";");
            json.WriteString("itemType", "string");
        }

        json.WriteString("description", Description(field));
        WriteConstraints(table, field, json);
        json.WriteEndObject();
    }

    private static string TypeOf(FieldKind kind) => kind switch
    {
        FieldKind.Text or FieldKind.Slug or FieldKind.Code or FieldKind.OpeningHours => "string",
        FieldKind.Integer => "integer",
        FieldKind.Number or FieldKind.Decimal or FieldKind.Longitude or FieldKind.Latitude => "number",
        FieldKind.Boolean => "boolean",
        FieldKind.Date => "date",
        _ => throw new NotSupportedException($"A field of kind {kind} has no type in a descriptor."),
    };

    /// <summary>A constraint cannot say which items a list may have, so the description does.</summary>
    private static string Description(PackageField field) => field is { IsList: true, Vocabulary: { } vocabulary }
        ? $"{field.Comment} Each of: {string.Join(", ", Enum.GetNames(vocabulary))}."
        : field.Comment;

    private static void WriteConstraints(PackageTable table, PackageField field, Utf8JsonWriter json)
    {
        json.WriteStartObject("constraints");
        if (field.Required)
            json.WriteBoolean("required", true);
        if (table.Key is [var key] && key == field.Name)
            json.WriteBoolean("unique", true);
        if (!field.IsList)
            WriteValueConstraints(table, field, json);
        json.WriteEndObject();
    }

    private static void WriteValueConstraints(PackageTable table, PackageField field, Utf8JsonWriter json)
    {
        switch (field.Kind)
        {
            case FieldKind.Code:
                json.WriteStartArray("enum");
                foreach (var code in Enum.GetNames(field.Vocabulary!))
                    json.WriteStringValue(code);
                json.WriteEndArray();
                break;
            case FieldKind.Slug:
                json.WriteString("pattern", FieldLimits.IsRegionCode(field) ? FieldLimits.RegionPattern : FieldLimits.SlugPattern);
                json.WriteNumber("maxLength", FieldLimits.IsRegionCode(field) ? 6 : FieldLimits.MaxSlug);
                break;
            case FieldKind.Text:
                json.WriteNumber("maxLength", field.MaxLength ?? FieldLimits.MaxCharacters);
                break;
            case FieldKind.OpeningHours:
                json.WriteNumber("maxLength", Model.Hours.OpeningHours.MaxLength);
                break;
            default:
                var range = FieldLimits.Range(table, field);
                if (range.Least is { } least)
                    json.WriteNumber("minimum", least);
                if (range.Greatest is { } greatest)
                    json.WriteNumber("maximum", greatest);
                break;
        }
    }
}
