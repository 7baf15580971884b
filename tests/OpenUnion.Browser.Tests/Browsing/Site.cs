using System.Net.Http.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Logging;

namespace OpenUnion.Browser.Tests.Browsing;

/// <summary>The built pages, served with a strict policy beside an API that answers from files, or not at all.</summary>
internal sealed partial class Site : IAsyncDisposable
{
    /// <summary>Neither inline scripts and styles nor eval nor another host: the pages need no exception.</summary>
    public const string ContentSecurityPolicy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; "
        + "base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private readonly WebApplication _app;

    private Site(WebApplication app) => _app = app;

    /// <summary>Ends in a slash.</summary>
    public Uri Url => new(_app.Urls.Single().TrimEnd('/') + "/");

    /// <summary>With <paramref name="apiIsUp"/> false, every request to the API gets 503.</summary>
    public static async Task<Site> StartAsync(bool apiIsUp)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        app.Use((context, next) =>
        {
            context.Response.Headers.ContentSecurityPolicy = ContentSecurityPolicy;
            return next(context);
        });
        app.UseStaticFiles(new StaticFileOptions { FileProvider = new PhysicalFileProvider(Dist()) });
        app.MapGet("/", () => Page("index.html"));
        app.MapGet("/graphql", () => Page("graphql.html"));
        app.MapPost("/graphql", (Request request) => apiIsUp ? Answer(request) : Results.StatusCode(503));
        await app.StartAsync();
        return new Site(app);
    }

    /// <summary>What the API itself says to one of the project's example queries.</summary>
    public async Task<JsonNode> AskAsync(string example)
    {
        using var client = new HttpClient();
        var query = SourceTree.ReadText($"src/OpenUnion.Web/src/queries/{example}.graphql");
        using var response = await client.PostAsJsonAsync(new Uri(Url, "graphql"), new Request(query));
        response.EnsureSuccessStatusCode();
        return (await response.Content.ReadFromJsonAsync<JsonNode>())!;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private static string Dist()
    {
        var dist = SourceTree.At("src/OpenUnion.Web/dist");
        return Directory.Exists(dist)
            ? dist
            : throw new InvalidOperationException($"The pages are not built: {dist} is missing. Run `make web`.");
    }

    private static IResult Page(string name) => Results.File(Path.Combine(Dist(), name), "text/html; charset=utf-8");

    private static IResult Answer(Request request)
    {
        var file = Path.Combine(AppContext.BaseDirectory, "Canned", $"{OperationName().Match(request.Query).Groups["name"].Value}.json");
        return File.Exists(file) ? Results.File(file, "application/graphql-response+json") : Results.StatusCode(400);
    }

    [GeneratedRegex(@"\bquery (?<name>\w+)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex OperationName();

    private sealed record Request(string Query);
}
