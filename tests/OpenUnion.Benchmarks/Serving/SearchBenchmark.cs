using System.Runtime.CompilerServices;
using OpenUnion.Benchmarks.Importing;
using OpenUnion.Benchmarks.Reporting;

namespace OpenUnion.Benchmarks.Serving;

/// <summary>Twenty stations by a few characters of a name, against the twenty nearest, which show the same.</summary>
internal static class SearchBenchmark
{
    private const int Texts = 2_000;

    private const string Query = """
        query ($text: String!) {
          search(text: $text, types: [STATION], first: 20) {
            edges { node { ... on Station { slug name kind region { name } operator { name } amenities { kind } } } }
          }
        }
        """;

    public static async IAsyncEnumerable<Row> RunAsync(Workbench workbench, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var national = await workbench.DatasetAsync(Packages.National, cancellationToken);
        // Three to six characters from within a name, behind the mark of synthetic names; the same ones in each run.
        var texts = await national.Database.ScalarAsync<string[]>(
            $"SELECT array_agg(substr(name, 3 + number % 4, 3 + number / 4 % 4)) FROM (SELECT name, row_number() OVER (ORDER BY md5(slug))::int AS number FROM stations ORDER BY 2 LIMIT {Texts}) s",
            cancellationToken);
        var search = new Question("search", Query, [.. texts.Select(text => new Dictionary<string, object?>(StringComparer.Ordinal) { ["text"] = text })]);
        var nearest = NearestBenchmark.QuestionAt(await RandomPlaces.DrawAsync(national.Database, Texts, cancellationToken));
        var medians = await national.MeasureAsync(run => run.Median.TotalMilliseconds, cancellationToken, search, nearest);
        yield return new("search-p50", medians[0], "ms", new("nearest-20", medians[1]), Goal.AtMost(3));
    }
}
