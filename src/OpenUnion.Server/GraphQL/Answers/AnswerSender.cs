using System.Buffers;
using Microsoft.AspNetCore.Http;
using OpenUnion.GraphQL.Execution;
using OpenUnion.Server.Caching;
using OpenUnion.Server.Hosting;

namespace OpenUnion.Server.GraphQL;

/// <summary>Sends answers that follow from a state of the data: with what caches need to know of them, kept ones without asking the database.</summary>
internal sealed class AnswerSender(AnswerCache cache)
{
    /// <summary>Greatest body that is held back; larger ones go out at the pace of their reader.</summary>
    private const int MostHeldBytes = 256 << 10;

    private readonly long _mostHeld = Math.Clamp(cache.MaxBody, 0, MostHeldBytes);

    /// <summary>Answers a request from what is known of it; false when it has to be executed.</summary>
    public ValueTask<bool> TryAnswerAsync(HttpContext context, ResponseFormat format, CacheKey key)
    {
        if (!cache.IsOpen || cache.Find(key) is not { } known) return new(false);
        if (IsRead(context.Request) && EntityTags.Match(context.Request, cache.TagNow(known)))
        {
            SetCaching(context, known, known.Pinned ?? cache.Revision, cache.TagNow(known));
            context.Response.StatusCode = StatusCodes.Status304NotModified;
            return new(true);
        }

        return cache.FindAnswer(key) is { } answer ? SendAsync(context, format, known, answer) : new(false);
    }

    /// <summary>Sends an answer that was made for another.</summary>
    public async ValueTask<bool> SendAsync(HttpContext context, ResponseFormat format, KnownRequest request, KeptAnswer answer)
    {
        var tag = Tag(request, answer.State);
        SetCaching(context, request, answer.State.Version, tag);
        if (IsRead(context.Request) && EntityTags.Match(context.Request, tag))
            context.Response.StatusCode = StatusCodes.Status304NotModified;
        else
        {
            // To a client that is gone it is written in vain, and nothing is wrong.
            await SendAsync(context, format, answer.Body, CancellationToken.None);
        }

        return true;
    }

    /// <summary>Writes an answer, and keeps or shares it where that is of use.</summary>
    /// <param name="context">The exchange.</param>
    /// <param name="format">Its format.</param>
    /// <param name="request">What was asked.</param>
    /// <param name="result">An answer with a state; it is disposed.</param>
    /// <param name="flight">Who else may wait for it; null for nobody.</param>
    /// <param name="cancellation">Cancels.</param>
    public async ValueTask WriteAsync(HttpContext context, ResponseFormat format, KnownRequest request, ExecutionResult result, Flights<CacheKey, KeptAnswer>.Flight? flight, CancellationToken cancellation)
    {
        var (response, state) = (context.Response, result.State!);
        var isKnown = cache.Note(request, state);
        var tag = Tag(request, state);
        SetCaching(context, request, state.Version, tag);
        if (IsRead(context.Request) && EntityTags.Match(context.Request, tag))
        {
            response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }

        response.ContentType = ContentNegotiation.ContentTypeOf(format);
        using var body = new HeldBody(_mostHeld, async () =>
        {
            flight?.Land(null);
            await response.StartAsync(cancellation);
            return response.BodyWriter;
        });
        await result.WriteAsync((IBufferWriter<byte>)body, cancellation);
        // A client that reads slowly keeps no connection of the database.
        await result.DisposeAsync();
        if (body.Through is { } through)
        {
            await through.FlushAsync(cancellation);
            return;
        }

        if (isKnown | flight?.Close() is true)
            Share(request.Key, new(state, body.Held.ToArray()), isKnown, flight);
        await SendAsync(context, format, body.Held, cancellation);
    }

    private void Share(CacheKey key, KeptAnswer answer, bool isKnown, Flights<CacheKey, KeptAnswer>.Flight? flight)
    {
        if (isKnown) cache.Keep(key, answer);
        flight?.Land(answer);
    }

    private static async ValueTask SendAsync(HttpContext context, ResponseFormat format, ReadOnlyMemory<byte> body, CancellationToken cancellation)
    {
        context.Response.ContentType = ContentNegotiation.ContentTypeOf(format);
        context.Response.ContentLength = body.Length;
        await context.Response.BodyWriter.WriteAsync(body, cancellation);
    }

    private static string Tag(KnownRequest request, DataState state) =>
        request.TagOf(state.Version, state.Moment is { } moment ? KnownRequest.MinuteOf(moment) : 0);

    // What was posted is kept by nobody else.
    private void SetCaching(HttpContext context, KnownRequest request, int revision, string tag)
    {
        var headers = context.Response.Headers;
        context.Response.SetRevision(revision);
        if (!IsRead(context.Request)) return;
        headers.ETag = tag;
        headers.CacheControl = request switch
        {
            // Anybody may put any text into an address, so that such an answer is not worth a place in a cache without a question.
            { IsStored: false } => Freshness.NoCache,
            { ReadsClock: true } => Freshness.For(cache.SecondsLeft),
            { Pinned: not null } => Freshness.OfRevision,
            _ => Freshness.UntilRevised,
        };
    }

    private static bool IsRead(HttpRequest request) => !HttpMethods.IsPost(request.Method);
}
