namespace OpenUnion.Server.GraphQL;

/// <summary>Bounds and features of the HTTP transport.</summary>
public sealed record GraphQLHttpOptions
{
    /// <summary>
    /// What a client gets that names no format: without an Accept header, with <c>*/*</c>, or with <c>application/json, */*</c>.
    /// <see cref="ResponseFormat.GraphQLResponse"/>, as HotChocolate has it and the specification since 2025, or
    /// <see cref="ResponseFormat.Json"/>, as the specification had it before: for old clients that take any status but 200 for a
    /// broken server. Only with the latter do the audits 47DE and 80D8 of graphql-http pass. Who names a format gets that in either case.
    /// </summary>
    public ResponseFormat DefaultFormat { get; init; } = ResponseFormat.GraphQLResponse;

    /// <summary>Greatest request body in bytes.</summary>
    public long MaxBodyBytes { get; init; } = 1 << 20;

    /// <summary>Nesting of a request's JSON.</summary>
    public int MaxJsonDepth { get; init; } = 64;

    /// <summary>From the first byte of a request to the end of its response.</summary>
    public TimeSpan RequestTimeout { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Operations at one time; more get 503 and a Retry-After.</summary>
    public int MaxConcurrentOperations { get; init; } = 64;

    /// <summary>Operations of one body that is an array of requests, which an array of responses answers; 0 refuses such bodies.</summary>
    public int MaxBatchSize { get; init; }

    /// <summary>A folder of <c>.graphql</c> files, one an operation, the file's name its id; null for none.</summary>
    public string? StoredOperations { get; init; }

    /// <summary>Refuses every operation that is not stored.</summary>
    public bool OnlyStoredOperations { get; init; }

    /// <summary>Streams of events and sockets at one time; more get 503 and a Retry-After.</summary>
    public int MaxListeners { get; init; } = 8000;

    /// <summary>From the opening of a socket to its first message.</summary>
    public TimeSpan SocketInitTimeout { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>Bytes that kept answers may occupy; 0 keeps none.</summary>
    public long ResponseCacheBytes { get; init; } = 64 << 20;

    /// <summary>Bytes of text that automatic persisted queries may occupy; 0 turns them off.</summary>
    public long AutomaticOperationBytes { get; init; } = 4 << 20;
}
