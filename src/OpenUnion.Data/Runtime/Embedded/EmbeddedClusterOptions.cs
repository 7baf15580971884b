namespace OpenUnion.Data.Runtime.Embedded;

/// <summary>How a program shares the private cluster of a folder.</summary>
public enum ClusterMode
{
    /// <summary>Use the running cluster or start it; any number of programs at once (import, migrate, export).</summary>
    Shared,

    /// <summary>As <see cref="Shared"/>, but only one such program a folder at a time (serve).</summary>
    Exclusive,
}

/// <summary>What a private PostgreSQL cluster needs to know; every default is right for <c>openunion serve</c>.</summary>
public sealed record EmbeddedClusterOptions
{
    /// <summary>The folder that holds <c>.openunion/</c>; it must exist.</summary>
    public string RootFolder { get; init; } = Directory.GetCurrentDirectory();

    public ClusterMode Mode { get; init; } = ClusterMode.Shared;

    /// <summary>False gives up safety against power loss for speed: for tests only.</summary>
    public bool Durable { get; init; } = true;

    /// <summary>The folder of initdb, pg_ctl and postgres; null searches the usual places.</summary>
    public string? BinFolder { get; init; } = Environment.GetEnvironmentVariable("OPENUNION_PG_BIN") is { Length: > 0 } bin ? bin : null;

    /// <summary>Where root keeps the clusters of folders that the user <c>postgres</c> cannot enter.</summary>
    public string SystemFolder { get; init; } = "/var/lib/openunion";

    /// <summary>The longest wait for the server to accept connections, crash recovery included.</summary>
    public TimeSpan StartTimeout { get; init; } = TimeSpan.FromMinutes(3);

    /// <summary>Receives one-line remarks meant for the person at the terminal.</summary>
    public Action<string> Notice { get; init; } = _ => { };
}
