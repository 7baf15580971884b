using System.Runtime.CompilerServices;
using OpenUnion.Benchmarks.Importing;
using OpenUnion.Benchmarks.Reporting;

namespace OpenUnion.Benchmarks.Serving;

/// <summary>How many stations are open for use in each province, against the SQL that a person would write.</summary>
internal static class AggregateBenchmark
{
    private const string Query = "{ stationsAggregate(where: { status: { eq: OPERATING } }) { byRegion { groups { region { code name } count } } } }";

    private const string PlainSql = """
        SELECT r.code, r.name, c.stations
        FROM (SELECT left(region_code, 2) AS province, count(*) AS stations FROM stations WHERE status = 'OPERATING' GROUP BY left(region_code, 2)) c
        JOIN regions r ON r.code = c.province || '0000'
        ORDER BY c.stations DESC, r.code
        """;

    public static async IAsyncEnumerable<Row> RunAsync(Workbench workbench, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var national = await workbench.DatasetAsync(Packages.National, cancellationToken);
        var question = new Question("aggregate", Query, [new Dictionary<string, object?>(StringComparer.Ordinal)]);
        await CompareAsync(national, question, cancellationToken);
        var requests = await RequestFile.WriteAsync(national.Folder, question, cancellationToken);
        var pgbench = await PgbenchPeer.PrepareAsync(national.Database, question.Name, new ValuedStatement(PlainSql, [], []), national.Folder, cancellationToken);
        var rates = await Turns.MeasureAsync(
            cancellationToken,
            async time => (await WrkRun.MeasureAsync(national.Server.GraphQL, requests, Turns.Connections, time, cancellationToken)).PerSecond,
            time => pgbench.MeasureAsync(Turns.Connections, time, cancellationToken));
        yield return new("aggregate", 1e3 / rates[0], "ms", new("pgbench with plain SQL", 1e3 / rates[1]), Goal.AtMost(1.2));
    }

    private static async Task CompareAsync(Dataset dataset, Question question, CancellationToken cancellationToken)
    {
        var found = await Answers.KeysAsync(dataset.Server.GraphQL, question, cancellationToken);
        var expected = await dataset.Database.ScalarAsync<string[]>($"SELECT array_agg('0 ' || code) FROM ({PlainSql}) p", cancellationToken);
        if (!found.SequenceEqual(expected, StringComparer.Ordinal))
            throw new InvalidOperationException($"{question.Name}: found {string.Join(", ", found)}, expected {string.Join(", ", expected)}.");
    }
}
