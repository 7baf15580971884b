using System.Globalization;
using Microsoft.AspNetCore.Http;

namespace OpenUnion.Server.Hosting;

/// <summary>Headers that the answers of all data surfaces have in common.</summary>
internal static class DataHeaders
{
    /// <summary>The revision that an answer is of.</summary>
    public const string Revision = "OpenUnion-Revision";

    /// <summary>Says of which revision an answer is.</summary>
    public static void SetRevision(this HttpResponse response, int revision) =>
        response.Headers[Revision] = revision.ToString(CultureInfo.InvariantCulture);
}
