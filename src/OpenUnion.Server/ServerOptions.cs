namespace OpenUnion.Server;

/// <summary>What a server needs to know.</summary>
public sealed record ServerOptions
{
    /// <summary>Connection string of the role that can only SELECT.</summary>
    public required string Database { get; init; }

    /// <summary>Addresses to listen on.</summary>
    public IReadOnlyList<string> Urls { get; init; } = ["http://127.0.0.1:5080"];

    /// <summary>The folder of the built pages.</summary>
    public string WebRoot { get; init; } = Path.Combine(AppContext.BaseDirectory, "wwwroot");

    /// <summary>Operations at one time; more get 503 and a Retry-After.</summary>
    public int MaxConcurrentOperations { get; init; } = 64;

    /// <summary>Greatest request body in bytes.</summary>
    public long MaxBodyBytes { get; init; } = 1 << 20;

    /// <summary>Limit of one request.</summary>
    public TimeSpan RequestTimeout { get; init; } = TimeSpan.FromSeconds(30);
}
