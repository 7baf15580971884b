using OpenUnion.GraphQL.Language;

namespace OpenUnion.GraphQL;

/// <summary>A problem as a client sees it: https://spec.graphql.org/September2025/#sec-Errors. A value, never thrown by itself.</summary>
public sealed class GraphQLError
{
    public GraphQLError(string message, params ReadOnlySpan<Location> locations)
    {
        Message = message;
        Locations = Resolve(locations);
    }

    public GraphQLError(string message, IReadOnlyList<SourceLocation> locations)
    {
        Message = message;
        Locations = locations;
    }

    /// <summary>What was found, what was expected.</summary>
    public string Message { get; }

    /// <summary>Where in the document, lines and columns from 1; empty when the document is not at fault.</summary>
    public IReadOnlyList<SourceLocation> Locations { get; init; }

    /// <summary>Where in the response: response names (string) and list indices (int); null outside execution.</summary>
    public IReadOnlyList<object>? Path { get; init; }

    /// <summary>Members for programs; <c>code</c> is stable.</summary>
    public IReadOnlyDictionary<string, object?>? Extensions { get; init; }

    /// <summary>The <c>code</c> of the extensions, or null.</summary>
    public string? Code => Extensions is not null && Extensions.TryGetValue("code", out var code) ? code as string : null;

    /// <summary>The same error with extensions <c>{ code }</c> added.</summary>
    public GraphQLError WithCode(string code) => WithExtension("code", code);

    /// <summary>The same error with one member of the extensions set.</summary>
    public GraphQLError WithExtension(string name, object? value)
    {
        var extensions = Extensions is null ? new Dictionary<string, object?>(StringComparer.Ordinal) : new(Extensions, StringComparer.Ordinal);
        extensions[name] = value;
        return new(Message, Locations) { Path = Path, Extensions = extensions };
    }

    /// <summary>The message with its places: <c>Unknown type "X". (3:7)</c>.</summary>
    public override string ToString() =>
        Locations.Count == 0 ? Message : $"{Message} ({string.Join(", ", Locations)})";

    private static SourceLocation[] Resolve(ReadOnlySpan<Location> locations)
    {
        var known = new List<SourceLocation>(locations.Length);
        foreach (var location in locations)
            if (!location.IsNone) known.Add(location.Position);
        return [.. known];
    }
}
