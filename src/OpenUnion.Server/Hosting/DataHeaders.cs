namespace OpenUnion.Server.Hosting;

/// <summary>Headers that the answers of all data surfaces have in common.</summary>
internal static class DataHeaders
{
    /// <summary>The revision that an answer is of.</summary>
    public const string Revision = "OpenUnion-Revision";

    /// <summary>
    /// For answers that only a new revision changes: a cache asks again after a minute, and meanwhile, or while this server is
    /// away, gives what it has.
    /// </summary>
    public const string CacheControl = "public, max-age=60, stale-while-revalidate=600, stale-if-error=86400";

    /// <summary>For answers of a revision that the request names, which stay as they are.</summary>
    public const string PastCacheControl = "public, max-age=86400, stale-while-revalidate=86400, stale-if-error=86400";
}
