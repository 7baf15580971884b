using System.Globalization;

namespace OpenUnion.Server.Hosting;

/// <summary>For how long others may keep an answer: texts of <c>Cache-Control</c> (https://www.rfc-editor.org/rfc/rfc9111#section-5.2).</summary>
internal static class Freshness
{
    /// <summary>Kept by nobody.</summary>
    public const string NoStore = "no-store";

    /// <summary>Asked for again at every visit, and mostly not sent again.</summary>
    public const string NoCache = "no-cache";

    /// <summary>
    /// For answers that only a new revision changes: a cache asks again after a minute, and meanwhile, or while this server is
    /// away, gives what it has.
    /// </summary>
    public const string UntilRevised = "public, max-age=60, stale-while-revalidate=600, stale-if-error=86400";

    /// <summary>For answers of a revision that the request names, which stay as they are.</summary>
    public const string OfRevision = "public, max-age=86400, stale-while-revalidate=86400, stale-if-error=86400";

    /// <summary>For pages that say whether a place is open.</summary>
    public const string OpenPage = "public, max-age=60, stale-if-error=86400";

    /// <summary>For documents that only another version of the program changes.</summary>
    public const string OfVersion = "public, max-age=3600";

    /// <summary>For what has a name of its own for each of its contents.</summary>
    public const string Forever = "public, max-age=31536000, immutable";

    /// <summary>For answers that the clock decides.</summary>
    public static string For(int seconds) => string.Create(CultureInfo.InvariantCulture, $"public, max-age={seconds}");
}
