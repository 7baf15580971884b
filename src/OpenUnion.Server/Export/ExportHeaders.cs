using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;
using OpenUnion.Data;
using OpenUnion.Data.Exchange.Export;
using OpenUnion.Server.Hosting;

namespace OpenUnion.Server.Export;

/// <summary>What the headers of an export say of it.</summary>
internal static class ExportHeaders
{
    public const string Rows = "OpenUnion-Rows";
    public const string Query = "OpenUnion-Query";
    public const string Citation = "OpenUnion-Citation";
    public const string Sha256 = "OpenUnion-SHA256";

    /// <summary>Headers that scripts of other sites may read.</summary>
    public static readonly string[] Exposed = [DataHeaders.Revision, Rows, Query, Citation, Sha256, HeaderNames.Link, HeaderNames.ContentDisposition];

    // Clients and proxies take 8 KB of headers and often no more.
    private const int LongestAddress = 4096;

    /// <summary>The strong tag of a query's bytes in a revision.</summary>
    public static string ETag(ExportQuery query, int revision) =>
        $"\"{revision.ToString(CultureInfo.InvariantCulture)}-{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(query.Address.At(revision))).AsSpan(0, 12))}\"";

    /// <summary>What can be said without reading a row.</summary>
    public static void SetCaching(HttpContext context, ExportQuery query, int revision)
    {
        var headers = context.Response.Headers;
        headers.ETag = ETag(query, revision);
        // Neither a moment nor "the newest" stays what it is.
        headers.CacheControl = query switch
        {
            { DependsOnMoment: true } => Freshness.For(30),
            { Revision: not null } => Freshness.OfRevision,
            _ => Freshness.UntilRevised,
        };
        context.Response.SetRevision(revision);
    }

    /// <summary>What an opened export says of itself.</summary>
    public static void SetContent(HttpContext context, OpenedExport export, ExportCitation citation)
    {
        var (headers, query) = (context.Response.Headers, export.Query);
        context.Response.ContentType = query.Format.MediaType;
        headers[Rows] = export.Rows.ToString(CultureInfo.InvariantCulture);
        headers.ContentDisposition = $"attachment; filename=\"openunion-{query.Type.Name}-r{export.Revision.Number.ToString(CultureInfo.InvariantCulture)}.{query.Format.Name}\"";
        headers.Append(HeaderNames.Link, $"<{DataLicence.Url}>; rel=\"license\"");
        if (citation.Address.Length > LongestAddress)
            return;
        headers[Query] = query.Address.At(export.Revision.Number);
        headers[Citation] = citation.Line;
        headers.Append(HeaderNames.Link, $"<{citation.SidecarAddress}>; rel=\"describedby\"; type=\"application/json\"");
    }
}
