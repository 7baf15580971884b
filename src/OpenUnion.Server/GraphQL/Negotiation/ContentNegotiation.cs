using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace OpenUnion.Server.GraphQL;

/// <summary>
/// Chooses the format that the client likes best: https://www.rfc-editor.org/rfc/rfc9110#section-12.5.1. Of equals
/// <c>application/graphql-response+json</c> wins where it is named, whatever the order, and otherwise the server's default.
/// </summary>
internal static class ContentNegotiation
{
    /// <summary>The Content-Type header of a format.</summary>
    public static string ContentTypeOf(ResponseFormat format) => TypeOf(format) + "; charset=utf-8";

    public static Outcome<ResponseFormat> Choose(StringValues accept, ResponseFormat byDefault)
    {
        if (StringValues.IsNullOrEmpty(accept)) return byDefault;
        if (!MediaTypeHeaderValue.TryParseStrictList(accept.ToArray()!, out var ranges) || !ranges.All(HasReadableQuality))
            return RequestFailures.InvalidAccept(accept.ToString());
        var response = QualityOf(ResponseFormat.GraphQLResponse, ranges);
        var json = QualityOf(ResponseFormat.Json, ranges);
        return response.CompareTo(json) switch
        {
            0 when response is 0 => RequestFailures.NotAcceptable(),
            0 => IsNamed(ResponseFormat.GraphQLResponse, ranges) ? ResponseFormat.GraphQLResponse : byDefault,
            > 0 => ResponseFormat.GraphQLResponse,
            < 0 => ResponseFormat.Json,
        };
    }

    /// <summary>True when the list names the type itself, not by a wildcard, and does not refuse it.</summary>
    public static bool Names(StringValues accept, string type) =>
        MediaTypeHeaderValue.TryParseList(accept.ToArray()!, out var ranges)
        && ranges.Any(range => range.MediaType.Equals(type, StringComparison.OrdinalIgnoreCase) && range.Quality is not 0);

    private static string TypeOf(ResponseFormat format) => format switch
    {
        ResponseFormat.GraphQLResponse => "application/graphql-response+json",
        _ => "application/json",
    };

    private static bool IsNamed(ResponseFormat format, IList<MediaTypeHeaderValue> ranges) =>
        ranges.Any(range => range.MediaType.Equals(TypeOf(format), StringComparison.OrdinalIgnoreCase) && IsUtf8(range));

    // The most specific range that matches decides; a range that asks for another charset matches nothing we write.
    private static double QualityOf(ResponseFormat format, IList<MediaTypeHeaderValue> ranges)
    {
        var (type, specificity, quality) = (TypeOf(format), -1, 0.0);
        foreach (var range in ranges)
        {
            var found = SpecificityOf(range, type);
            if (found < 0 || found < specificity || !IsUtf8(range)) continue;
            var given = range.Quality ?? 1;
            quality = found > specificity ? given : Math.Max(quality, given);
            specificity = found;
        }

        return quality;
    }

    private static int SpecificityOf(MediaTypeHeaderValue range, string type)
    {
        if (range.MatchesAllTypes) return 0;
        if (range.MatchesAllSubTypes) return type.StartsWith(range.Type + "/", StringComparison.OrdinalIgnoreCase) ? 1 : -1;
        return range.MediaType.Equals(type, StringComparison.OrdinalIgnoreCase) ? 2 : -1;
    }

    // The parser of lists takes any text for a quality.
    private static bool HasReadableQuality(MediaTypeHeaderValue range) =>
        range.Quality is not null || !range.Parameters.Any(parameter => parameter.Name.Equals("q", StringComparison.OrdinalIgnoreCase));

    private static bool IsUtf8(MediaTypeHeaderValue range) =>
        !range.Charset.HasValue || HeaderUtilities.RemoveQuotes(range.Charset).Equals("utf-8", StringComparison.OrdinalIgnoreCase);
}
