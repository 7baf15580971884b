using System.Text.Json.Nodes;

namespace OpenUnion.GraphQL.Conformance.Differential;

/// <summary>
/// What an implementation makes of a request. A place is <c>line:column</c>; an error is what it is about (a rule, a response path) and its places.
/// </summary>
internal sealed record Answer
{
    /// <summary>The place of the syntax error, or null.</summary>
    public string? Syntax { get; init; }

    /// <summary><c>Rule line:column …</c>, sorted; null when the text was no document.</summary>
    public IReadOnlyList<string>? Errors { get; init; }

    /// <summary><c>{data?, errors?}</c>, the errors as texts; null when the request was not executed.</summary>
    public JsonNode? Response { get; init; }

    /// <summary>Coerced arguments by response path.</summary>
    public JsonNode? Arguments { get; init; }

    /// <summary>The messages, for people: they are not compared.</summary>
    public string? Message { get; init; }

    /// <summary>Everything that is compared, as one text.</summary>
    public string Text => $"""
        syntax    {Syntax ?? "-"}
        errors    {(Errors is null ? "-" : string.Join("; ", Errors))}
        data      {(Response is JsonObject response && response.ContainsKey("data") ? CanonicalJson.Of(response["data"], sorted: false) : "-")}
        failures  {(Response?["errors"] is { } errors ? CanonicalJson.Of(errors, sorted: false) : "-")}
        arguments {(Arguments is null ? "-" : CanonicalJson.Of(Arguments, sorted: true))}
        """;
}
