using System.Text.Json;
using System.Text.Json.Nodes;
using OpenUnion.GraphQL.Language;
using OpenUnion.GraphQL.Types;
using OpenUnion.GraphQL.Validation;

namespace OpenUnion.GraphQL.Conformance.Handlers;

/// <summary><c>{schema, query, rule?} -> {errors}</c>: all rules of the specification, or the one named.</summary>
internal static class QueryHandler
{
    private static readonly Dictionary<string, Schema> Schemas = new(StringComparer.Ordinal);

    public static JsonObject Answer(JsonElement request)
    {
        try
        {
            var schema = SchemaOf(request.Text("schema"));
            var document = Parser.ParseDocument(request.Text("query"));
            return new() { ["errors"] = Json.Errors(DocumentValidator.Validate(schema, document, Options(request.OptionalText("rule")))) };
        }
        catch (GraphQLSyntaxException exception)
        {
            return new() { ["errors"] = Json.Errors([exception.Error]) };
        }
    }

    // The reference implementation's name of a rule ends in "Rule".
    private static ValidationOptions Options(string? rule)
    {
        if (rule is null) return ValidationOptions.Specification;
        var name = rule[..^"Rule".Length];
        return ValidationOptions.Default with { MaxDepth = null, MaxAliases = null, OnlyRules = new HashSet<string>(StringComparer.Ordinal) { name } };
    }

    private static Schema SchemaOf(string sdl)
    {
        if (!Schemas.TryGetValue(sdl, out var schema)) Schemas[sdl] = schema = Schema.Build(sdl, new() { AssumeValid = true });
        return schema;
    }
}
