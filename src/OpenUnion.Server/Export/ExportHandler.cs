using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Logging;
using Npgsql;
using OpenUnion.Data.Exchange.Export;
using OpenUnion.Data.Graph;
using OpenUnion.Data.Runtime;
using OpenUnion.GraphQL;
using OpenUnion.Server.Caching;
using OpenUnion.Server.Hosting;

namespace OpenUnion.Server.Export;

/// <summary>
/// One request for an export, in this order: its name and parameters, whether the client has the file, a place among those that
/// run, the revision and the number of rows, headers, and then the rows, as fast as the client takes them. What fails behind the
/// headers breaks the connection.
/// </summary>
internal sealed partial class ExportHandler(Lazy<GraphSchema> graph, DatasetExport exports, RevisionWatch watch, ServerOptions options, ILogger<ExportHandler> log)
{
    private const int BytesOfDigests = 4 << 20;
    private const int BytesOfDigest = 256;

    private static readonly TimeSpan RetryAfter = TimeSpan.FromSeconds(5);

    private readonly ExportGate _gate = new(options.MaxConcurrentExports, options.MaxExportsOfClient);

    /// <summary>What the exports of late turned out to be, by the address that always gives the same bytes.</summary>
    private readonly BoundedMap<string, ExportedFile> _digests = new(BytesOfDigests);

    public async Task HandleAsync(HttpContext context, string file)
    {
        var errors = new List<GraphQLError>();
        if (ExportFileName.Parse(file) is not { } name)
        {
            await Problems.Of(StatusCodes.Status404NotFound, "OU2061", $"There is no export \"{file}\"; expected such as /export/stations.csv.").ExecuteAsync(context);
            return;
        }

        var request = ExportParameters.Read(name, context.Request.Query, errors);
        if (ExportReader.Read(graph.Value, request, errors) is not { } query || errors.Count > 0)
        {
            await Problems.Of(errors, StatusOf(errors)).ExecuteAsync(context);
            return;
        }

        if (RevisionOfClient(context.Request, query) is { } revision)
        {
            ExportHeaders.SetCaching(context, query, revision);
            context.Response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }

        await RunInPlaceAsync(context, query, name.IsSidecar);
    }

    /// <summary>The revision of the file that the client has, where that can be told without the database; null otherwise.</summary>
    private int? RevisionOfClient(HttpRequest request, ExportQuery query)
    {
        if (request.Headers.IfNoneMatch.Count == 0 || !watch.IsLive)
            return null;
        var newest = watch.Current;
        var revision = query.Revision ?? newest;
        // A request that is a mistake is one with any tag.
        if (revision > newest || (revision < newest && query.ReadsHours))
            return null;
        return EntityTags.Match(request, ExportHeaders.ETag(query, revision)) ? revision : null;
    }

    private static int StatusOf(List<GraphQLError> errors) =>
        errors.Exists(error => error.Code is "OU2061" or "OU2062" or "OU2067") ? StatusCodes.Status404NotFound : StatusCodes.Status400BadRequest;

    private async Task RunInPlaceAsync(HttpContext context, ExportQuery query, bool isSidecar)
    {
        var client = context.Connection.RemoteIpAddress ?? System.Net.IPAddress.None;
        var entry = _gate.TryEnter(client);
        if (entry != ExportGate.Entry.Taken)
        {
            await RefuseAsync(context, entry);
            return;
        }

        using var time = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted);
        time.CancelAfter(options.ExportTimeout);
        try
        {
            await RunAsync(context, query, isSidecar, time.Token);
        }
        catch (OperationCanceledException) when (time.IsCancellationRequested)
        {
            context.Abort();
        }
        catch (Exception exception) when (exception is NpgsqlException or IOException or InvalidDataException or TimeoutException)
        {
            Failed(log, query.Address.ToString(), exception);
            await Problems.BreakOffAsync(context);
        }
        finally
        {
            _gate.Leave(client);
        }
    }

    private async Task RefuseAsync(HttpContext context, ExportGate.Entry entry)
    {
        context.Response.Headers.RetryAfter = ((int)RetryAfter.TotalSeconds).ToString(System.Globalization.CultureInfo.InvariantCulture);
        context.Response.Headers.CacheControl = Freshness.NoStore;
        var refusal = entry == ExportGate.Entry.ClientBusy
            ? Problems.Of(StatusCodes.Status429TooManyRequests, "OU3010", $"An export to your address is running; expected {_gate.PlacesOfClient} at one time. Try again when it is through.")
            : Problems.Of(StatusCodes.Status503ServiceUnavailable, "OU3011", $"All {_gate.Places} places for exports are taken; try again soon.");
        await refusal.ExecuteAsync(context);
    }

    private async Task RunAsync(HttpContext context, ExportQuery query, bool isSidecar, CancellationToken cancellationToken)
    {
        var errors = new List<GraphQLError>();
        await using var export = await exports.OpenAsync(query, errors, cancellationToken);
        if (export is null)
        {
            await Problems.Of(errors, StatusOf(errors)).ExecuteAsync(context);
            return;
        }

        var citation = new ExportCitation($"{context.Request.Scheme}://{context.Request.Host}", query, export.Revision, export.Rows);
        watch.Seen(export.Revision.Number);
        ExportHeaders.SetCaching(context, query, export.Revision.Number);
        if (EntityTags.Match(context.Request, ExportHeaders.ETag(query, export.Revision.Number)))
            context.Response.StatusCode = StatusCodes.Status304NotModified;
        else if (isSidecar)
            await WriteSidecarAsync(context, export, citation, cancellationToken);
        else
            await WriteFileAsync(context, export, citation, cancellationToken);
    }

    private async Task WriteFileAsync(HttpContext context, OpenedExport export, ExportCitation citation, CancellationToken cancellationToken)
    {
        ExportHeaders.SetContent(context, export, citation);
        var digest = _digests.Find(citation.Address);
        if (digest is not null)
            context.Response.Headers[ExportHeaders.Sha256] = digest.Sha256;
        if (HttpMethods.IsHead(context.Request.Method))
            return;
        if (digest is null && context.Response.SupportsTrailers())
            context.Response.DeclareTrailer(ExportHeaders.Sha256);
        context.Features.Get<IHttpResponseBodyFeature>()?.DisableBuffering();
        var file = await export.WriteAsync(context.Response.Body, null, cancellationToken);
        Keep(citation, file);
        if (digest is null && context.Response.SupportsTrailers())
            context.Response.AppendTrailer(ExportHeaders.Sha256, file.Sha256);
    }

    // The digest is that of the bytes, so all of them are made, for nobody, where they were not before.
    private async Task WriteSidecarAsync(HttpContext context, OpenedExport export, ExportCitation citation, CancellationToken cancellationToken)
    {
        if (HttpMethods.IsHead(context.Request.Method))
            return;
        var file = _digests.Find(citation.Address) ?? await export.WriteAsync(Stream.Null, null, cancellationToken);
        Keep(citation, file);
        await Results.Json(ExportSidecar.Of(export, citation, file), ExportSidecar.Layout).ExecuteAsync(context);
    }

    private void Keep(ExportCitation citation, ExportedFile file) => _digests.Keep(citation.Address, file, BytesOfDigest + (2 * citation.Address.Length));

    [LoggerMessage(Level = LogLevel.Warning, Message = "The export {Query} failed.")]
    private static partial void Failed(ILogger log, string query, Exception exception);
}
