using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;
using OpenUnion.Data.Runtime;

namespace OpenUnion.Server.Caching;

/// <summary>
/// Answers that one revision decides: tagged by it and by what was asked, so that a client that has an answer is told so
/// without making it (https://www.rfc-editor.org/rfc/rfc9110#name-conditional-requests), compressed once, and kept.
/// </summary>
internal sealed class RevisionAnswers(ResponseCache cache, RevisionWatch watch)
{
    public const string RevisionHeader = "OpenUnion-Revision";

    private const string UntilChanged = "public, max-age=60, stale-while-revalidate=600, stale-if-error=86400";
    private const string UntilNextMinute = "public, max-age=60";

    /// <summary>Answers with 200, with 204 for no bytes, or with 304.</summary>
    public async Task AnswerAsync(HttpContext context, RevisionAnswer answer)
    {
        var (request, response) = (context.Request, context.Response);
        var coding = ContentCoding.Choose(request.Headers.AcceptEncoding);
        var name = answer.Name + coding.Suffix;
        var revision = watch.Current;
        if (IsKnown(request, TagOf(revision, answer.Name)))
        {
            SetHeaders(response, answer, revision);
            response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }

        var cached = await cache.GetAsync(revision, name, cancellation => MakeAsync(answer, coding, cancellation), context.RequestAborted);
        watch.Seen(cached.Revision);
        SetHeaders(response, answer, cached.Revision);
        await WriteAsync(response, answer, coding, cached.Body);
    }

    private static async Task<CachedResponse> MakeAsync(RevisionAnswer answer, ContentCoding coding, CancellationToken cancellationToken)
    {
        var (revision, data) = await answer.Make(cancellationToken);
        return new(revision, data.Length == 0 ? data : coding.Encode(data));
    }

    private static async Task WriteAsync(HttpResponse response, RevisionAnswer answer, ContentCoding coding, byte[] body)
    {
        if (body.Length == 0)
        {
            response.StatusCode = StatusCodes.Status204NoContent;
            return;
        }

        response.ContentType = answer.ContentType;
        response.ContentLength = body.Length;
        if (coding != ContentCoding.Identity) response.Headers.ContentEncoding = coding.Name;
        await response.Body.WriteAsync(body, response.HttpContext.RequestAborted);
    }

    private static void SetHeaders(HttpResponse response, RevisionAnswer answer, int revision)
    {
        var headers = response.Headers;
        headers.ETag = TagOf(revision, answer.Name);
        headers.CacheControl = answer.DependsOnClock ? UntilNextMinute : UntilChanged;
        headers[RevisionHeader] = revision.ToString(CultureInfo.InvariantCulture);
    }

    // Whose bytes they are is for EncodedTags to say.
    private static string TagOf(int revision, string name) => string.Create(CultureInfo.InvariantCulture, $"\"{revision}-{name}\"");

    // A cache on the way may have made the tag a weak one; for this comparison that makes no difference.
    private static bool IsKnown(HttpRequest request, string tag)
    {
        var given = request.Headers.IfNoneMatch;
        if (given.Count == 0) return false;
        if (given.Count == 1 && given[0] == tag) return true;
        return EntityTagHeaderValue.TryParseList(given, out var tags) && tags.Any(known => known.Tag.Equals(tag, StringComparison.Ordinal) || known.Tag == "*");
    }
}

/// <summary>What is asked, and how it is answered.</summary>
/// <param name="Name">Names the answer in each revision: characters that may stand in a tag.</param>
/// <param name="ContentType">Media type of the answer.</param>
/// <param name="DependsOnClock">Whether it may be another in the next minute; the name has the minute in it then.</param>
/// <param name="Make">Makes the answer, not encoded, and says of which revision it is.</param>
internal sealed record RevisionAnswer(string Name, string ContentType, bool DependsOnClock, Func<CancellationToken, Task<(int Revision, byte[] Data)>> Make);
