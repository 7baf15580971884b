using System.Globalization;
using Microsoft.AspNetCore.Http;
using OpenUnion.Data.Runtime;
using OpenUnion.Server.Hosting;

namespace OpenUnion.Server.Caching;

/// <summary>
/// Answers that one revision decides: tagged by it and by what was asked, so that a client that has an answer is told so
/// without making it (https://www.rfc-editor.org/rfc/rfc9110#name-conditional-requests), compressed once, and kept. While the
/// newest revision is not certain, each is made anew.
/// </summary>
internal sealed class RevisionAnswers(ResponseCache cache, RevisionWatch watch)
{
    /// <summary>Answers with 200, with 204 for no bytes, or with 304.</summary>
    public async Task AnswerAsync(HttpContext context, RevisionAnswer answer)
    {
        var (request, response) = (context.Request, context.Response);
        var coding = ContentCoding.Choose(request.Headers.AcceptEncoding);
        var name = answer.Name + coding.Suffix;
        var (isCertain, revision) = (watch.IsLive, watch.Current);
        if (isCertain && IsKnown(context, answer, name, revision)) return;
        var made = isCertain
            ? await cache.GetAsync(revision, name, cancellation => MakeAsync(answer, coding, cancellation), context.RequestAborted)
            : await MakeAsync(answer, coding, context.RequestAborted);
        watch.Seen(made.Revision);
        if (!isCertain && IsKnown(context, answer, name, made.Revision)) return;
        SetHeaders(response, answer, made.Revision, TagOf(made.Revision, name));
        await WriteAsync(response, answer, coding, made.Body);
    }

    /// <summary>Tells a client that has the answer of a revision that it has it.</summary>
    private static bool IsKnown(HttpContext context, RevisionAnswer answer, string name, int revision)
    {
        if (KnownTag(context.Request, answer, name, revision) is not { } tag) return false;
        SetHeaders(context.Response, answer, revision, tag);
        context.Response.StatusCode = StatusCodes.Status304NotModified;
        return true;
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

    private static void SetHeaders(HttpResponse response, RevisionAnswer answer, int revision, string tag)
    {
        var headers = response.Headers;
        headers.ETag = tag;
        headers.CacheControl = answer.DependsOnClock ? Freshness.For(60) : Freshness.UntilRevised;
        response.SetRevision(revision);
    }

    /// <summary>The tag that the client has: that of the bytes it would get or, in another coding, of the same answer.</summary>
    private static string? KnownTag(HttpRequest request, RevisionAnswer answer, string name, int revision)
    {
        if (request.Headers.IfNoneMatch.Count == 0) return null;
        var tag = TagOf(revision, name);
        if (EntityTags.Match(request, tag)) return tag;
        return ContentCoding.All.Select(coding => TagOf(revision, answer.Name + coding.Suffix)).FirstOrDefault(other => EntityTags.Match(request, other));
    }

    private static string TagOf(int revision, string name) => string.Create(CultureInfo.InvariantCulture, $"\"{revision}-{name}\"");
}

/// <summary>What is asked, and how it is answered.</summary>
/// <param name="Name">Names the answer in each revision: characters that may stand in a tag.</param>
/// <param name="ContentType">Media type of the answer.</param>
/// <param name="DependsOnClock">Whether it may be another in the next minute; the name has the minute in it then.</param>
/// <param name="Make">Makes the answer, not encoded, and says of which revision it is.</param>
internal sealed record RevisionAnswer(string Name, string ContentType, bool DependsOnClock, Func<CancellationToken, Task<(int Revision, byte[] Data)>> Make);
