using System.IO.Compression;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Timeouts;
using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Net.Http.Headers;
using OpenUnion.Server.Export;

namespace OpenUnion.Server.Hosting;

/// <summary>Kestrel and what holds for every response: limits, compression, CORS, errors without a stack trace.</summary>
internal static class WebHost
{
    private const int MaxConnections = 10_000;

    // A query in a GET's address; Kestrel's own 8 KB is short for one with fragments.
    private const int MaxRequestLineBytes = 32 << 10;

    public static WebApplicationBuilder CreateBuilder(ServerOptions options)
    {
        // Never the environment's "Development", in which a stack trace would reach the client.
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { EnvironmentName = Environments.Production });
        builder.WebHost.UseUrls([.. options.Urls]).UseKestrelHttpsConfiguration().ConfigureKestrel(kestrel => Configure(kestrel, options))
            // What a connection brings is worked on where it arrives: a thread less to wake up for each request and each answer.
            .UseSockets(sockets => sockets.UnsafePreferInlineScheduling = true);
        // The program itself says in one line where it listens.
        builder.Logging.AddFilter("Microsoft", LogLevel.Warning);
        builder.Services.AddProblemDetails();
        builder.Services.AddResponseCompression(Configure);
        builder.Services.Configure<BrotliCompressionProviderOptions>(brotli => brotli.Level = CompressionLevel.Fastest);
        builder.Services.Configure<GzipCompressionProviderOptions>(gzip => gzip.Level = CompressionLevel.Fastest);
        builder.Services.AddCors(cors => cors.AddDefaultPolicy(policy => policy
            .AllowAnyOrigin()
            .WithMethods("GET", "POST", "OPTIONS")
            .AllowAnyHeader()
            .WithExposedHeaders([HeaderNames.ETag, HeaderNames.RetryAfter, .. ExportHeaders.Exposed])
            .SetPreflightMaxAge(TimeSpan.FromDays(1))));
        builder.Services.AddRequestTimeouts(timeouts => timeouts.DefaultPolicy = new RequestTimeoutPolicy { Timeout = options.RequestTimeout });
        return builder;
    }

    /// <summary>What comes before routing.</summary>
    public static void UseWebHost(this WebApplication app)
    {
        app.UseExceptionHandler();
        app.UseStatusCodePages();
        app.Use((context, next) =>
        {
            context.Response.Headers.XContentTypeOptions = "nosniff";
            context.Response.Headers.Append(HeaderNames.Vary, HeaderNames.AcceptEncoding);
            return next(context);
        });
    }

    /// <summary>Compresses what does not come compressed.</summary>
    public static void UseCompression(this IApplicationBuilder app)
    {
        app.UseEncodedTags();
        app.UseResponseCompression();
    }

    private static void Configure(KestrelServerOptions kestrel, ServerOptions options)
    {
        kestrel.AddServerHeader = false;
        kestrel.Limits.MaxConcurrentConnections = MaxConnections;
        kestrel.Limits.MaxRequestBodySize = options.MaxBodyBytes;
        kestrel.Limits.MaxRequestLineSize = MaxRequestLineBytes;
        kestrel.Limits.RequestHeadersTimeout = TimeSpan.FromSeconds(10);
        kestrel.Limits.MinRequestBodyDataRate = new MinDataRate(bytesPerSecond: 240, gracePeriod: TimeSpan.FromSeconds(5));
    }

    private static void Configure(ResponseCompressionOptions compression)
    {
        // Nothing here is secret, so that compression beside TLS gives nothing away.
        compression.EnableForHttps = true;
        compression.Providers.Add<BrotliCompressionProvider>();
        compression.Providers.Add<GzipCompressionProvider>();
        compression.MimeTypes =
        [
            .. ResponseCompressionDefaults.MimeTypes,
            "application/graphql-response+json", "application/graphql", "application/geo+json", "application/problem+json", "application/geo+json-seq", "application/x-ndjson", "image/svg+xml", "text/csv",
        ];
    }
}
