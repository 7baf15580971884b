using System.CommandLine;
using OpenUnion.Data;
using OpenUnion.Server;
using OpenUnion.Server.GraphQL;

namespace OpenUnion.Cli;

/// <summary>All that can be set of a server, beside where it listens.</summary>
internal static class ServeSettings
{
    private const long Gigabyte = 1 << 30;

    public static IReadOnlyList<ServeSetting> All { get; } =
    [
        ServeSetting.Choice(
            "default-format",
            "What clients get that name no format in Accept: application/graphql-response+json (graphql-response), or application/json, as before 2025.",
            ("graphql-response", options => options with { DefaultFormat = ResponseFormat.GraphQLResponse }),
            ("json", options => options with { DefaultFormat = ResponseFormat.Json })),
        ServeSetting.Folder("stored-operations", "A folder of .graphql files; each is run by its name.", (options, folder) => options with { StoredOperations = folder }),
        ServeSetting.Folder("releases", "The folder of releases (.openunion/releases).", (options, folder) => options with { Releases = folder }),
        ServeSetting.Choice(
            "only-stored-operations",
            "Refuse every operation that is not stored (false).",
            ("true", options => options with { OnlyStoredOperations = true }),
            ("false", options => options with { OnlyStoredOperations = false })),
        ServeSetting.Number("automatic-operation-bytes", "Text of automatic persisted queries that is kept; 0 turns them off (4194304).", 0, Gigabyte, (options, bytes) => options with { AutomaticOperationBytes = bytes }),
        ServeSetting.Number("response-cache-bytes", "Answers that are kept until the next revision; 0 keeps none (67108864).", 0, 64 * Gigabyte, (options, bytes) => options with { ResponseCacheBytes = bytes }),
        ServeSetting.Number("max-concurrent-operations", "Operations at one time; more get 503 (64).", 1, 10_000, (options, number) => options with { MaxConcurrentOperations = (int)number }),
        ServeSetting.Number("max-batch-size", "Operations of one body that is an array; 0 refuses such bodies (0).", 0, 100, (options, number) => options with { MaxBatchSize = (int)number }),
        ServeSetting.Number("max-listeners", "Subscribers at one time; more get 503 (8000).", 0, 100_000, (options, number) => options with { MaxListeners = (int)number }),
        ServeSetting.Number("max-body-bytes", "Bytes of a request's body (1048576).", 1, Gigabyte, (options, bytes) => options with { MaxBodyBytes = bytes }),
        ServeSetting.Number("request-timeout", "Seconds of a request (30).", 1, 3600, (options, seconds) => options with { RequestTimeout = TimeSpan.FromSeconds(seconds) }),
        ServeSetting.Number("max-tokens", "Tokens of a document (2000).", 1, 1_000_000, (options, number) => options with { MaxTokens = (int)number }),
        ServeSetting.Number("max-depth", "Fields inside fields (15).", 1, 100, (options, number) => options with { MaxDepth = (int)number }),
        ServeSetting.Number("max-aliases", "Names under which a document selects one field (30).", 1, 10_000, (options, number) => options with { MaxAliases = (int)number }),
        ServeSetting.Number("max-field-cost", "Cost of an operation's fields (1000).", 0, 1_000_000_000, (options, cost) => options with { MaxFieldCost = cost }),
        ServeSetting.Number("max-type-cost", "Cost of the objects that an operation returns (10000).", 0, 1_000_000_000, (options, cost) => options with { MaxTypeCost = cost }),
        ServeSetting.Number("max-concurrent-exports", "Exports at one time; more get 503 (4).", 1, 100, (options, number) => options with { MaxConcurrentExports = (int)number }),
        ServeSetting.Number("max-exports-of-client", "Exports to one address at one time; more get 429 (1).", 1, 100, (options, number) => options with { MaxExportsOfClient = (int)number }),
        ServeSetting.Number("tile-cache-bytes", "Bytes of tiles that are kept in memory; 0 keeps none (67108864).", 0, Gigabyte, (options, bytes) => options with { TileCacheBytes = bytes }),
        ServeSetting.Number("max-concurrent-tiles", "Tiles made at one time; more wait, and get 503 after five seconds (16).", 1, 1000, (options, number) => options with { MaxConcurrentTiles = (int)number }),
        ServeSetting.Number("export-timeout", "Seconds of an export (3600).", 1, 86_400, (options, seconds) => options with { ExportTimeout = TimeSpan.FromSeconds(seconds) }),
    ];

    /// <summary>The server's options with all that was set.</summary>
    /// <exception cref="OpenUnionException">OU5002: a value is not one that was expected, or two do not go together.</exception>
    public static ServerOptions ApplyTo(ServerOptions options, ParseResult parsed)
    {
        foreach (var setting in All) options = setting.ApplyTo(options, parsed);
        return options is { OnlyStoredOperations: true, StoredOperations: null }
            ? throw new OpenUnionException("OU5002", "--only-stored-operations is \"true\", but no operation is stored; expected --stored-operations.")
            : options;
    }
}
