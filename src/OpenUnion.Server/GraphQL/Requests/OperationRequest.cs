namespace OpenUnion.Server.GraphQL;

/// <summary>One request, as its parameters say: https://graphql.github.io/graphql-over-http/draft/#sec-Request-Parameters</summary>
internal sealed record OperationRequest
{
    /// <summary>The document in UTF-8; null when the client names a stored one.</summary>
    public ReadOnlyMemory<byte>? Query { get; init; }

    /// <summary>The id of a stored operation.</summary>
    public string? DocumentId { get; init; }

    /// <summary>The lower-case hash of an automatic persisted query.</summary>
    public string? Sha256Hash { get; init; }

    public string? OperationName { get; init; }

    /// <summary>The requests of a body that is an array of them; of the request itself nothing else is set then. Null for a single one.</summary>
    public IReadOnlyList<OperationRequest>? Batch { get; init; }

    /// <summary>The body that it came in; empty for what came by an address.</summary>
    public ReadOnlyMemory<byte> Body { get; init; }

    /// <summary>Plain values; null for none.</summary>
    public IReadOnlyDictionary<string, object?>? Variables { get; init; }
}
