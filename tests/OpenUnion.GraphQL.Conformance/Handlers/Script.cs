using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using OpenUnion.GraphQL.Execution;

namespace OpenUnion.GraphQL.Conformance.Handlers;

/// <summary>What a case's resolvers answer, by JSON-encoded response path; and the arguments that they were given.</summary>
internal sealed class Script(JsonElement answers)
{
    private static readonly JsonSerializerOptions Relaxed = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public JsonObject Arguments { get; } = [];

    public ValueTask<object?> Resolve(FieldContext context)
    {
        var key = JsonSerializer.Serialize(context.Path, Relaxed);
        if (context.Field.Arguments.Count > 0) Arguments[key] = JsonSerializer.SerializeToNode(context.Arguments);
        return new(answers.TryGetProperty(key, out var answer) ? Value(answer) : null);
    }

    private static object? Value(JsonElement answer)
    {
        if (answer.TryGetProperty("v", out var value)) return PlainJson.Of(value);
        // Returned, not thrown, so that an item of a list fails at its own place.
        if (answer.TryGetProperty("err", out var error)) return new GraphQLException(error.GetString()!);
        if (answer.TryGetProperty("list", out var list)) return list.EnumerateArray().Select(Value).ToList();
        return answer.TryGetProperty("o", out var name) ? new Scripted(name.GetString()) : null;
    }
}

/// <summary>An object of a script.</summary>
internal sealed record Scripted(string? Type);
