using System.Runtime.CompilerServices;
using OpenUnion.Benchmarks.Reporting;

namespace OpenUnion.Benchmarks.Serving;

/// <summary>A question to the server, to pgbench with the server's own statement, and to PostGraphile.</summary>
/// <param name="Ours">As the server takes it.</param>
/// <param name="Theirs">As PostGraphile takes it.</param>
/// <param name="OfPgbench">What share of pgbench's rate the server must reach.</param>
/// <param name="OfPostGraphile">How many times PostGraphile's rate the server must reach.</param>
internal sealed record Contest(Question Ours, Question Theirs, double OfPgbench, double OfPostGraphile)
{
    /// <summary>The two rows, in answers a second.</summary>
    public async IAsyncEnumerable<Row> RunAsync(string name, Dataset dataset, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var postGraphile = await dataset.PostGraphileAsync(cancellationToken);
        await Answers.CompareAsync(dataset.Server.GraphQL, Ours, postGraphile.GraphQL, Theirs, cancellationToken);
        var ours = await RequestFile.WriteAsync(dataset.Folder, Ours, cancellationToken);
        var theirs = await RequestFile.WriteAsync(dataset.Folder, Theirs, cancellationToken);
        var pgbench = await PgbenchPeer.PrepareAsync(dataset.Database, Ours.Name, BoundStatement.Of(Ours).Valued(), dataset.Folder, cancellationToken);
        var rates = await Turns.MeasureAsync(
            cancellationToken,
            async time => (await WrkRun.MeasureAsync(dataset.Server.GraphQL, ours, Turns.Connections, time, cancellationToken)).PerSecond,
            time => pgbench.MeasureAsync(Turns.Connections, time, cancellationToken),
            async time => (await WrkRun.MeasureAsync(postGraphile.GraphQL, theirs, Turns.Connections, time, cancellationToken)).PerSecond);
        yield return new(name, rates[0], "answers/s", new(PgbenchPeer.Name, rates[1]), Goal.AtLeast(OfPgbench));
        yield return new($"{name}-postgraphile", rates[0], "answers/s", new(PostGraphilePeer.Name, rates[2]), Goal.AtLeast(OfPostGraphile));
    }
}
