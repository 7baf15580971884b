using System.Text.Json;
using System.Text.Json.Nodes;
using OpenUnion.GraphQL.Language;
using OpenUnion.GraphQL.Types;

namespace OpenUnion.GraphQL.Conformance.Handlers;

/// <summary><c>{schema?, query} -> {errors}</c>: the query is SDL; the schema, when given, is what it extends.</summary>
internal static class SdlHandler
{
    public static JsonObject Answer(JsonElement request)
    {
        try
        {
            Build(request.OptionalText("schema"), request.Text("query"));
            return new() { ["errors"] = new JsonArray() };
        }
        catch (SchemaException exception)
        {
            return new() { ["errors"] = Json.Errors(exception.Errors) };
        }
        catch (GraphQLSyntaxException exception)
        {
            return new() { ["errors"] = Json.Errors([exception.Error]) };
        }
    }

    private static Schema Build(string? extended, string sdl) => extended is null
        ? Schema.Build(sdl)
        : Schema.Build(extended, new() { AssumeValid = true }).Extend(Parser.ParseDocument(sdl), new());
}
