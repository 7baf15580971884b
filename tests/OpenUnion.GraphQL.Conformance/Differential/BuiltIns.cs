using System.Text.Json.Nodes;

namespace OpenUnion.GraphQL.Conformance.Differential;

/// <summary>
/// An introspection as a text, without what each implementation says in its own way: the order of types, directives and possible types
/// (the specification leaves it open), the descriptions of built-in definitions (their words are free), and what is newer in the
/// specification of September 2025 than in version 16 of the reference implementation.
/// </summary>
internal static class BuiltIns
{
    private static readonly string[] Unordered = ["types", "directives", "possibleTypes"];

    private static readonly HashSet<string> Given = new(StringComparer.Ordinal) { "Int", "Float", "String", "Boolean", "ID", "skip", "include", "deprecated", "specifiedBy", "oneOf" };

    public static string Normal(JsonNode? introspection)
    {
        var copy = introspection!.DeepClone();
        foreach (var members in Objects(copy).ToList())
        {
            foreach (var key in Unordered)
                if (members[key] is JsonArray list) members[key] = Sorted(list);
        }

        foreach (var key in new[] { "types", "directives" })
            foreach (var definition in copy["__schema"]![key]!.AsArray().Where(definition => IsGiven((string)definition!["name"]!)).ToList())
                foreach (var members in Objects(definition).ToList()) members.Remove("description");
        return CanonicalJson.Of(copy, sorted: true);
    }

    private static bool IsGiven(string name) => Given.Contains(name) || name.StartsWith("__", StringComparison.Ordinal);

    private static JsonArray Sorted(JsonArray list) =>
        new([.. list.OrderBy(item => (string?)item!["name"], StringComparer.Ordinal).Select(item => item!.DeepClone())]);

    private static IEnumerable<JsonObject> Objects(JsonNode? node) => node switch
    {
        JsonObject members => members.SelectMany(member => Objects(member.Value)).Append(members),
        JsonArray items => items.SelectMany(Objects),
        _ => [],
    };
}
