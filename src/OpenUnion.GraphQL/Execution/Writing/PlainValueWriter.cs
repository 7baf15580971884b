using System.Collections;
using System.Text.Json;

namespace OpenUnion.GraphQL.Execution;

/// <summary>Writes plain values (see <see cref="PlainJson"/>) as JSON.</summary>
internal static class PlainValueWriter
{
    public static void Write(JsonOutput json, object? value)
    {
        switch (value)
        {
            case null: json.Raw("null"u8); break;
            case string text: json.String(text); break;
            case bool boolean: json.Boolean(boolean); break;
            case int number: json.Integer(number); break;
            case long number: json.Integer(number); break;
            case double number: json.Number(number); break;
            case decimal number: json.Number(number); break;
            case float number: json.Number(number); break;
            case ulong number: json.Number(number); break;
            case short or byte or sbyte or ushort or uint: json.Integer(Convert.ToInt64(value)); break;
            case JsonElement element: json.Raw(JsonSerializer.SerializeToUtf8Bytes(element)); break;
            case IReadOnlyDictionary<string, object?> members: WriteMembers(json, members); break;
            case IEnumerable items: WriteItems(json, items); break;
            default: throw new NotSupportedException($"{value.GetType()} is no plain value.");
        }
    }

    private static void WriteMembers(JsonOutput json, IReadOnlyDictionary<string, object?> members)
    {
        var separator = "{"u8;
        foreach (var (name, value) in members)
        {
            json.Raw(separator);
            json.String(name);
            json.Raw(":"u8);
            Write(json, value);
            separator = ","u8;
        }

        json.Raw(members.Count == 0 ? "{}"u8 : "}"u8);
    }

    private static void WriteItems(JsonOutput json, IEnumerable items)
    {
        json.Raw("["u8);
        var first = true;
        foreach (var item in items)
        {
            if (!first) json.Raw(","u8);
            first = false;
            Write(json, item);
        }

        json.Raw("]"u8);
    }
}
