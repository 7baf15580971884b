using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace OpenUnion.GraphQL.Conformance.Differential;

/// <summary>JSON as a text that is the same for the same values: numbers are those of JavaScript, members are in order or sorted.</summary>
internal static class CanonicalJson
{
    private static readonly JsonSerializerOptions Relaxed = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Of(JsonNode? node, bool sorted)
    {
        var text = new StringBuilder();
        Write(text, node, sorted);
        return text.ToString();
    }

    private static void Write(StringBuilder text, JsonNode? node, bool sorted)
    {
        switch (node)
        {
            case JsonObject members:
                WriteAll<KeyValuePair<string, JsonNode?>>(text, '{', sorted ? members.OrderBy(member => member.Key, StringComparer.Ordinal) : members, '}', member =>
                {
                    text.Append(JsonSerializer.Serialize(member.Key, Relaxed)).Append(':');
                    Write(text, member.Value, sorted);
                });
                break;
            case JsonArray items:
                WriteAll<JsonNode?>(text, '[', items, ']', item => Write(text, item, sorted));
                break;
            case null:
                text.Append("null");
                break;
            default:
                text.Append(node.GetValueKind() switch
                {
                    JsonValueKind.Number => double.Parse(node.ToJsonString(), CultureInfo.InvariantCulture).ToString("R", CultureInfo.InvariantCulture),
                    JsonValueKind.String => JsonSerializer.Serialize(node.GetValue<string>(), Relaxed),
                    _ => node.ToJsonString(),
                });
                break;
        }
    }

    private static void WriteAll<T>(StringBuilder text, char open, IEnumerable<T> parts, char close, Action<T> write)
    {
        text.Append(open);
        var first = true;
        foreach (var part in parts)
        {
            if (!first) text.Append(',');
            first = false;
            write(part);
        }

        text.Append(close);
    }
}
