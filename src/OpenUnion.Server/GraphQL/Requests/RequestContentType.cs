using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace OpenUnion.Server.GraphQL;

/// <summary>
/// Only JSON in UTF-8 is read. So no form of a web page, and no script without a preflight, can send an operation:
/// https://fetch.spec.whatwg.org/#cors-safelisted-request-header
/// </summary>
internal static class RequestContentType
{
    public static RequestFailure? Check(HttpRequest request)
    {
        var given = request.ContentType;
        if (!MediaTypeHeaderValue.TryParse(given, out var type)
            || !type.MediaType.Equals("application/json", StringComparison.OrdinalIgnoreCase)
            || !IsUtf8(type))
            return RequestFailures.UnsupportedContentType(given);
        var encoding = request.Headers.ContentEncoding.ToString();
        return encoding is "" or "identity" ? null : RequestFailures.UnsupportedContentEncoding(encoding);
    }

    private static bool IsUtf8(MediaTypeHeaderValue type) =>
        !type.Charset.HasValue || HeaderUtilities.RemoveQuotes(type.Charset).Equals("utf-8", StringComparison.OrdinalIgnoreCase);
}
