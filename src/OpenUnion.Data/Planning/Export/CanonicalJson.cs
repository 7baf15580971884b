using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using OpenUnion.Data.Model.Place;

namespace OpenUnion.Data.Planning.Export;

/// <summary>Plain or coerced values as JSON in one spelling: without spaces, members by name. Equal filters are equal texts.</summary>
internal static class CanonicalJson
{
    private static readonly JsonWriterOptions Layout = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Of(object? value)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, Layout))
            Write(value, json);
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    private static void Write(object? value, Utf8JsonWriter json)
    {
        switch (value)
        {
            case IReadOnlyDictionary<string, object?> members:
                json.WriteStartObject();
                foreach (var (name, member) in members.OrderBy(member => member.Key, StringComparer.Ordinal))
                {
                    json.WritePropertyName(name);
                    Write(member, json);
                }

                json.WriteEndObject();
                break;
            case GeoJson geometry:
                GeoJsonText.Write(geometry.Geometry, json);
                break;
            case string text:
                json.WriteStringValue(text);
                break;
            case IEnumerable<object?> items:
                json.WriteStartArray();
                foreach (var item in items)
                    Write(item, json);
                json.WriteEndArray();
                break;
            default:
                JsonSerializer.Serialize(json, value);
                break;
        }
    }
}
