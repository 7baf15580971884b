using System.Text.Json.Nodes;
using OpenUnion.GraphQL.Language;

namespace OpenUnion.GraphQL.Conformance.Differential;

/// <summary>
/// Introspections as texts to compare, members sorted, without what differs on purpose:
/// <list type="bullet">
/// <item>The order of types, directives and possible types, which the specification leaves open.</item>
/// <item>Spaces inside the literals of default values.</item>
/// <item>Descriptions of built-in definitions: their words are each implementation's own.</item>
/// <item><c>includeDeprecated</c> and <c>reason</c> are non-null since https://spec.graphql.org/September2025/#sec-Schema-Introspection.Schema-Introspection-Schema; not yet in version 16.</item>
/// <item>Directives that are deprecated themselves: version 16 has them ahead of the specification, which does not in September 2025.</item>
/// </list>
/// </summary>
internal static class Introspection
{
    private static readonly string[] Unordered = ["types", "directives", "possibleTypes"];

    private static readonly HashSet<string> Given = new(StringComparer.Ordinal) { "Int", "Float", "String", "Boolean", "ID", "skip", "include", "deprecated", "specifiedBy", "oneOf" };

    /// <summary>Of the engine.</summary>
    public static string Ours(JsonNode introspection)
    {
        var copy = introspection.DeepClone();
        foreach (var members in Objects(copy).ToList())
        {
            Sort(members);
            if ((string?)members["defaultValue"] is { } literal) members["defaultValue"] = Printer.Print(Parser.ParseConstValue(literal));
        }

        foreach (var members in GivenDefinitions(copy).SelectMany(Objects).ToList()) members.Remove("description");
        return CanonicalJson.Of(copy, sorted: true);
    }

    /// <summary>Of the reference implementation.</summary>
    public static string Theirs(JsonNode introspection)
    {
        var copy = introspection.DeepClone();
        foreach (var members in GivenDefinitions(copy).SelectMany(Objects).ToList()) MakeNonNull(members);
        foreach (var definition in GivenDefinitions(copy)) RemoveDeprecatedDirectives(definition);
        return Ours(copy);
    }

    private static void Sort(JsonObject members)
    {
        foreach (var key in Unordered)
            if (members[key] is JsonArray list) members[key] = new JsonArray([.. list.OrderBy(item => (string?)item!["name"], StringComparer.Ordinal).Select(item => item!.DeepClone())]);
    }

    private static void MakeNonNull(JsonObject argument)
    {
        if ((string?)argument["name"] is not ("includeDeprecated" or "reason") || argument["type"] is not JsonObject type || (string?)type["kind"] == "NON_NULL") return;
        argument["type"] = new JsonObject { ["kind"] = "NON_NULL", ["name"] = null, ["ofType"] = type.DeepClone() };
    }

    private static void RemoveDeprecatedDirectives(JsonObject definition)
    {
        switch ((string?)definition["name"])
        {
            case "deprecated":
                definition["locations"]!.AsArray().RemoveAll(location => (string?)location == "DIRECTIVE_DEFINITION");
                break;
            case "__DirectiveLocation":
                definition["enumValues"]!.AsArray().RemoveAll(value => Name(value) == "DIRECTIVE_DEFINITION");
                break;
            case "__Directive":
                definition["fields"]!.AsArray().RemoveAll(field => Name(field) is "isDeprecated" or "deprecationReason");
                break;
            case "__Schema":
                definition["fields"]!.AsArray().Single(field => Name(field) == "directives")!["args"]!.AsArray().Clear();
                break;
        }
    }

    private static IEnumerable<JsonObject> GivenDefinitions(JsonNode introspection) =>
        from list in new[] { "types", "directives" }
        from definition in introspection["__schema"]![list]!.AsArray()
        let name = Name(definition)!
        where Given.Contains(name) || name.StartsWith("__", StringComparison.Ordinal)
        select definition.AsObject();

    private static string? Name(JsonNode? node) => (string?)node!["name"];

    private static IEnumerable<JsonObject> Objects(JsonNode? node) => node switch
    {
        JsonObject members => members.SelectMany(member => Objects(member.Value)).Append(members),
        JsonArray items => items.SelectMany(Objects),
        _ => [],
    };
}
