using System.Text.Json.Nodes;

namespace OpenUnion.GraphQL.Conformance.Differential;

/// <summary>What an implementation makes of a request. A place is <c>line:column</c>.</summary>
internal sealed record Answer
{
    /// <summary>The place of the syntax error, or null.</summary>
    public string? Syntax { get; init; }

    /// <summary>What validation found, by rule; empty when the document is valid, or none.</summary>
    public IReadOnlyList<Mistake> Errors { get; init; } = [];

    /// <summary><c>{data?}</c>; null when the request was not executed.</summary>
    public JsonNode? Response { get; init; }

    /// <summary>The errors of the response, by path.</summary>
    public IReadOnlyList<Mistake> Failures { get; init; } = [];

    /// <summary>Coerced arguments by response path.</summary>
    public JsonNode? Arguments { get; init; }

    /// <summary>Syntax error, invalid, or executed.</summary>
    public string Outcome => Syntax is not null ? "syntax error" : Errors.Count > 0 ? "invalid" : "executed";

    /// <summary>Everything that is compared, as one text: not the words of messages.</summary>
    public string Text => $"""
        {Outcome} {Syntax}
        errors    {Sorted(Errors)}
        response  {(Response is null ? "-" : CanonicalJson.Of(Response, sorted: false))}
        failures  {Sorted(Failures)}
        arguments {(Arguments is null ? "-" : CanonicalJson.Of(Arguments, sorted: true))}
        """;

    private static string Sorted(IReadOnlyList<Mistake> mistakes) => string.Join("; ", mistakes.Select(mistake => mistake.Text).Order(StringComparer.Ordinal));
}

/// <summary>An error at a rule or a response path, with its places.</summary>
internal sealed record Mistake(string At, string Places, string Message)
{
    /// <summary>What is compared of it.</summary>
    public string Text => $"{At} {Places}";
}
