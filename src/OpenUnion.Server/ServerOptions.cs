using OpenUnion.Server.GraphQL;

namespace OpenUnion.Server;

/// <summary>What a server needs to know.</summary>
public sealed record ServerOptions
{
    /// <summary>Connection string of the role that can only SELECT.</summary>
    public required string Database { get; init; }

    /// <summary>Addresses to listen on.</summary>
    public IReadOnlyList<string> Urls { get; init; } = ["http://127.0.0.1:5080"];

    /// <summary>The folder of the built pages; without it there are no pages.</summary>
    public string WebRoot { get; init; } = Path.Combine(AppContext.BaseDirectory, "wwwroot");

    /// <inheritdoc cref="GraphQLHttpOptions.DefaultFormat"/>
    public ResponseFormat DefaultFormat { get; init; } = ResponseFormat.GraphQLResponse;

    /// <summary>Operations at one time; more get 503 and a Retry-After.</summary>
    public int MaxConcurrentOperations { get; init; } = 64;

    /// <summary>Greatest request body in bytes.</summary>
    public long MaxBodyBytes { get; init; } = 1 << 20;

    /// <summary>Limit of one request.</summary>
    public TimeSpan RequestTimeout { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Tokens of one document.</summary>
    public int MaxTokens { get; init; } = 2000;

    /// <summary>Fields inside fields in one operation.</summary>
    public int MaxDepth { get; init; } = 15;

    /// <summary>Names under which one document may select a field.</summary>
    public int MaxAliases { get; init; } = 30;

    /// <summary>What resolving an operation's fields may cost, by the schema's <c>@cost</c> and <c>@listSize</c>.</summary>
    public double MaxFieldCost { get; init; } = 1000;

    /// <summary>
    /// What the objects that an operation returns may cost. One statement answers the whole operation, so objects are cheap:
    /// a page of 100 stations with three short lists each must pass.
    /// </summary>
    public double MaxTypeCost { get; init; } = 10_000;

    /// <summary>A folder of <c>.graphql</c> files, one a stored operation, the file's name its id; null for none.</summary>
    public string? StoredOperations { get; init; }

    /// <summary>Where releases are by default, in the working folder.</summary>
    public const string DefaultReleases = ".openunion/releases";

    /// <summary>The folder of releases; it need not be there yet.</summary>
    public string Releases { get; init; } = DefaultReleases;

    /// <summary>Refuses every operation that is not stored.</summary>
    public bool OnlyStoredOperations { get; init; }

    /// <summary>Bytes of text that automatic persisted queries may occupy; 0 turns them off.</summary>
    public long AutomaticOperationBytes { get; init; } = 4 << 20;

    /// <inheritdoc cref="GraphQLHttpOptions.MaxBatchSize"/>
    public int MaxBatchSize { get; init; }

    /// <inheritdoc cref="GraphQLHttpOptions.MaxListeners"/>
    public int MaxListeners { get; init; } = 8000;

    /// <inheritdoc cref="GraphQLHttpOptions.SocketInitTimeout"/>
    public TimeSpan SocketInitTimeout { get; init; } = TimeSpan.FromSeconds(10);

    /// <inheritdoc cref="GraphQLHttpOptions.ResponseCacheBytes"/>
    public long ResponseCacheBytes { get; init; } = 64 << 20;
    /// <summary>Exports at one time; more get 503 and a Retry-After.</summary>
    public int MaxConcurrentExports { get; init; } = 4;

    /// <summary>Exports to one address at one time; more get 429 and a Retry-After.</summary>
    public int MaxExportsOfClient { get; init; } = 1;

    /// <summary>Limit of one export. A client that takes less than 240 bytes a second is cut off long before.</summary>
    public TimeSpan ExportTimeout { get; init; } = TimeSpan.FromHours(1);

    /// <summary>Bytes of tiles that are kept in memory; 0 keeps none.</summary>
    public long TileCacheBytes { get; init; } = 64 << 20;

    /// <summary>Tiles that are made at one time; more wait up to five seconds, and then get 503.</summary>
    public int MaxConcurrentTiles { get; init; } = 16;

    internal GraphQLHttpOptions GraphQL => new()
    {
        DefaultFormat = DefaultFormat,
        MaxBodyBytes = MaxBodyBytes,
        RequestTimeout = RequestTimeout,
        MaxConcurrentOperations = MaxConcurrentOperations,
        StoredOperations = StoredOperations,
        OnlyStoredOperations = OnlyStoredOperations,
        AutomaticOperationBytes = AutomaticOperationBytes,
        ResponseCacheBytes = ResponseCacheBytes,
        MaxBatchSize = MaxBatchSize,
        MaxListeners = MaxListeners,
        SocketInitTimeout = SocketInitTimeout,
    };
}
