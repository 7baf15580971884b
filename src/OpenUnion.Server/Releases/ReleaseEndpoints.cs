using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;
using OpenUnion.Data.Exchange.Release;
using OpenUnion.Server.Hosting;

namespace OpenUnion.Server.Releases;

/// <summary>
/// <c>/releases</c>: the list; <c>/releases/{revision}</c>: what one holds; <c>/releases/{revision}/{file}</c>: a file, which never
/// changes; <c>/releases/latest</c> leads to the newest.
/// </summary>
internal static class ReleaseEndpoints
{
    private const string Latest = "latest";

    private static readonly Dictionary<string, string> Types = new(StringComparer.Ordinal)
    {
        [".csv"] = "text/csv; charset=utf-8",
        [".json"] = "application/json; charset=utf-8",
        [".graphql"] = "application/graphql; charset=utf-8",
    };

    public static void MapReleases(this WebApplication app, string folder)
    {
        var releases = new ReleaseFolder(folder);
        string[] reading = [HttpMethods.Get, HttpMethods.Head];
        app.MapMethods("/releases", reading, (HttpContext context) => List(context, releases));
        app.MapMethods("/releases/{revision}", reading, (HttpContext context, string revision) => Answer(context, releases, revision, null));
        app.MapMethods("/releases/{revision}/{file}", reading, (HttpContext context, string revision, string file) => Answer(context, releases, revision, file)).DisableRequestTimeout();
    }

    private static IResult List(HttpContext context, ReleaseFolder releases)
    {
        context.Response.Headers.CacheControl = Freshness.UntilRevised;
        return Results.Json(new JsonObject { ["releases"] = new JsonArray([.. releases.Revisions.Select(revision => (JsonNode)Describe(releases, revision))]) });
    }

    private static IResult Answer(HttpContext context, ReleaseFolder releases, string name, string? file)
    {
        if (name == Latest && releases.Revisions is [var newest, ..])
        {
            context.Response.Headers.CacheControl = Freshness.For(60);
            return Results.Redirect($"/releases/{Text(newest)}{(file is null ? "" : "/" + Uri.EscapeDataString(file))}");
        }

        if (ReleaseFolder.Number(name) is not { } revision || releases.Files(revision) is not { } files)
            return Missing($"There is no release {name}; the list is at /releases.");
        if (file is not null && file != DatasetRelease.Digests && !files.ContainsKey(file))
            return Missing($"Release {name} has no file {file}; its list is at /releases/{name}.");
        context.Response.Headers.CacheControl = Freshness.Forever;
        return file is null ? Results.Json(Describe(releases, revision)) : File(releases.PathOf(revision, file), file, files.GetValueOrDefault(file));
    }

    private static JsonObject Describe(ReleaseFolder releases, int revision)
    {
        var about = releases.About(revision);
        about["files"] = new JsonArray([.. releases.Files(revision)!.Select(file => (JsonNode)new JsonObject
        {
            ["name"] = file.Key,
            ["path"] = $"/releases/{Text(revision)}/{file.Key}",
            ["bytes"] = new FileInfo(releases.PathOf(revision, file.Key)).Length,
            ["sha256"] = file.Value,
        })]);
        return about;
    }

    private static IResult File(string path, string name, string? digest) => Results.File(
        path,
        Types.GetValueOrDefault(Path.GetExtension(name), "text/plain; charset=utf-8"),
        entityTag: digest is null ? null : new EntityTagHeaderValue($"\"{digest}\""),
        enableRangeProcessing: true);

    private static IResult Missing(string detail) => Problems.Of(StatusCodes.Status404NotFound, "OU2086", detail);

    private static string Text(int revision) => revision.ToString(CultureInfo.InvariantCulture);
}
