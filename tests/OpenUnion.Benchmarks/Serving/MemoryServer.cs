using System.Collections.Frozen;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace OpenUnion.Benchmarks.Serving;

/// <summary>Kestrel with nothing around it, which serves the bytes of a dictionary, or 304 to a client that has them.</summary>
internal sealed class MemoryServer : IAsyncDisposable
{
    private readonly WebApplication _app;

    private MemoryServer(WebApplication app) => _app = app;

    public Uri Address => new(_app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single());

    public static async Task<MemoryServer> StartAsync(IReadOnlyDictionary<string, StoredAnswer> answers, CancellationToken cancellationToken)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        var app = builder.Build();
        var known = answers.ToFrozenDictionary(StringComparer.Ordinal);
        app.Run(context => WriteAsync(context, known[context.Request.Path]));
        await app.StartAsync(cancellationToken);
        return new MemoryServer(app);
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private static async Task WriteAsync(HttpContext context, StoredAnswer answer)
    {
        var response = context.Response;
        response.Headers.ETag = answer.Tag;
        response.Headers.CacheControl = answer.CacheControl;
        if (context.Request.Headers.IfNoneMatch == answer.Tag)
        {
            response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }

        response.ContentType = answer.ContentType;
        response.Headers.ContentEncoding = answer.Encoding;
        response.ContentLength = answer.Body.Length;
        await response.Body.WriteAsync(answer.Body);
    }
}

/// <summary>An answer as it goes over the wire.</summary>
internal sealed record StoredAnswer(byte[] Body, string ContentType, string Encoding, string Tag, string CacheControl)
{
    /// <summary>Fetches an answer.</summary>
    public static async Task<StoredAnswer> GetAsync(HttpClient client, Uri address, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.TryAddWithoutValidation("Accept-Encoding", "gzip, deflate, br");
        using var answer = await client.SendAsync(request, cancellationToken);
        answer.EnsureSuccessStatusCode();
        var body = await answer.Content.ReadAsByteArrayAsync(cancellationToken);
        return new(body, answer.Content.Headers.ContentType!.ToString(), string.Join(", ", answer.Content.Headers.ContentEncoding), answer.Headers.ETag!.ToString(), answer.Headers.CacheControl!.ToString());
    }
}
