namespace OpenUnion.Server.Live;

/// <summary>Bounds of connections that stay open.</summary>
internal sealed record LiveOptions
{
    /// <summary>Streams of events and sockets at one time; more get 503 and a Retry-After.</summary>
    public int MaxListeners { get; init; } = 8000;

    /// <summary>Operations that one socket may have under way.</summary>
    public int MaxOperationsOfSocket { get; init; } = 50;

    /// <summary>Greatest message of a client, in bytes.</summary>
    public int MaxMessageBytes { get; init; } = 64 << 10;

    /// <summary>From the opening of a socket to its <c>connection_init</c>.</summary>
    public TimeSpan InitTimeout { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>Longest silence of a stream; proxies close connections on which nothing comes.</summary>
    public TimeSpan KeepAlive { get; init; } = TimeSpan.FromSeconds(15);

    /// <summary>How long a client may take for one message, or for the answer to a ping.</summary>
    public TimeSpan SendTimeout { get; init; } = TimeSpan.FromSeconds(30);
}
