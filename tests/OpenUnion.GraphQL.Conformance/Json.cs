using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace OpenUnion.GraphQL.Conformance;

/// <summary>Reading cases and writing answers.</summary>
internal static class Json
{
    /// <summary>A string member, lone surrogates included, which the JSON reader itself refuses.</summary>
    public static string Text(this JsonElement request, string member)
    {
        var element = request.GetProperty(member);
        var raw = element.GetRawText();
        return raw.Contains("\\ud", StringComparison.OrdinalIgnoreCase) ? Unescape(raw[1..^1]) : element.GetString()!;
    }

    /// <summary>A string member, or null when it is absent or null.</summary>
    public static string? OptionalText(this JsonElement request, string member) =>
        request.TryGetProperty(member, out var value) && value.ValueKind != JsonValueKind.Null ? request.Text(member) : null;

    /// <summary><c>[{message, locations: [{line, column}]}]</c></summary>
    public static JsonArray Errors(IEnumerable<GraphQLError> errors) => new([.. errors.Select(Error)]);

    public static JsonNode Error(GraphQLError error) => new JsonObject
    {
        ["message"] = error.Message,
        ["locations"] = new JsonArray([.. error.Locations.Select(at => new JsonObject { ["line"] = at.Line, ["column"] = at.Column })]),
    };

    private static string Unescape(string raw)
    {
        var result = new StringBuilder(raw.Length);
        for (var i = 0; i < raw.Length; i++)
        {
            if (raw[i] != '\\')
            {
                result.Append(raw[i]);
                continue;
            }

            var escape = raw[++i];
            if (escape == 'u')
            {
                result.Append((char)int.Parse(raw.AsSpan(i + 1, 4), NumberStyles.HexNumber, CultureInfo.InvariantCulture));
                i += 4;
            }
            else
            {
                result.Append(escape switch { 'b' => '\b', 'f' => '\f', 'n' => '\n', 'r' => '\r', 't' => '\t', _ => escape });
            }
        }

        return result.ToString();
    }
}
