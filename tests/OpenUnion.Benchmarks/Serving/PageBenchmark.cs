using System.Runtime.CompilerServices;
using OpenUnion.Benchmarks.Importing;
using OpenUnion.Benchmarks.Reporting;

namespace OpenUnion.Benchmarks.Serving;

/// <summary>Pages of fifty: those of a county by name, with two relations; and the one that is two thousand pages down, by cursor.</summary>
internal static class PageBenchmark
{
    private const int DeepPage = 2_000;

    private const string Query = """
        query ($region: String!) {
          stations(first: 50, where: { region: { code: { eq: $region } }, status: { eq: OPERATING } }, order: [{ name: ASC }]) {
            nodes { slug name kind openingHours region { name } operator { name } }
          }
        }
        """;

    private const string PeerQuery = """
        query ($region: String!) {
          allStations(first: 50, filter: { regionCode: { equalTo: $region }, status: { equalTo: "OPERATING" } }, orderBy: [NAME_ASC]) {
            nodes { slug name kind openingHours regionByRegionCode { name } organizationByOperatorSlug { name } }
          }
        }
        """;

    private const string FirstPage = "{ stations(first: 50, order: [{ name: ASC }]) { nodes { slug name kind region { name } operator { name } } } }";

    private const string LaterPage = "query ($after: String!) { stations(first: 50, after: $after, order: [{ name: ASC }]) { nodes { slug name kind region { name } operator { name } } } }";

    private const string Steps = "query ($after: String) { stations(first: 100, after: $after, order: [{ name: ASC }]) { pageInfo { endCursor } } }";

    public static async IAsyncEnumerable<Row> RunAsync(Workbench workbench, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var national = await workbench.DatasetAsync(Packages.National, cancellationToken);
        var regions = await national.Database.ScalarAsync<string[]>(
            "SELECT array_agg(region_code ORDER BY region_code) FROM (SELECT region_code FROM stations WHERE status = 'OPERATING' GROUP BY region_code HAVING count(*) >= 50) r",
            cancellationToken);
        var variables = regions.Select(IReadOnlyDictionary<string, object?> (region) => new Dictionary<string, object?>(StringComparer.Ordinal) { ["region"] = region }).ToList();
        var contest = new Contest(new("page", Query, variables), new("page_peer", PeerQuery, variables), OfPgbench: 0.7, OfPostGraphile: 2.5);
        await foreach (var row in contest.RunAsync("page", national, cancellationToken))
            yield return row;

        var counted = contest.Ours with { Name = "page_counted", Query = Query.Replace("nodes {", "totalCount nodes {", StringComparison.Ordinal) };
        var rates = await national.MeasureAsync(run => run.PerSecond, cancellationToken, contest.Ours, counted);
        yield return new("page-total-count", rates[1], "answers/s", new("without", rates[0]));
    }

    /// <summary>Page 2,000 against page 1.</summary>
    public static async IAsyncEnumerable<Row> RunDeepAsync(Workbench workbench, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var national = await workbench.DatasetAsync(Packages.National, cancellationToken);
        var first = new Question("first_page", FirstPage, [new Dictionary<string, object?>(StringComparer.Ordinal)]);
        var later = new Question("later_page", LaterPage, [After(await CursorAsync(national.Server.GraphQL, cancellationToken))]);
        var medians = await national.MeasureAsync(run => run.Median.TotalMilliseconds, cancellationToken, first, later);
        yield return new("page-2000-p50", medians[1], "ms", new("page 1", medians[0]), Goal.AtMost(1.2));
    }

    /// <summary>The cursor at which the deep page begins, two pages a step.</summary>
    private static async Task<string?> CursorAsync(Uri address, CancellationToken cancellationToken)
    {
        using var client = new HttpClient();
        string? cursor = null;
        for (var page = 1; page < DeepPage; page += 2)
        {
            var body = RequestFile.Bodies(new("steps", Steps, [After(cursor)])).Single();
            cursor = (await Answers.PostAsync(client, address, body, cancellationToken))
                .GetProperty("data").GetProperty("stations").GetProperty("pageInfo").GetProperty("endCursor").GetString();
        }

        return cursor;
    }

    private static Dictionary<string, object?> After(string? cursor) => new(StringComparer.Ordinal) { ["after"] = cursor };
}
