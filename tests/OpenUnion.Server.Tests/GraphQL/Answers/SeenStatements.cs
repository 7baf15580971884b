using System.Collections.Concurrent;
using System.Diagnostics;

namespace OpenUnion.Server.Tests.GraphQL.Answers;

/// <summary>The statements that the driver sends to one database, seen by its own tracing.</summary>
internal sealed class SeenStatements : IDisposable
{
    private readonly ActivityListener _listener;
    private readonly ConcurrentQueue<string> _texts = new();

    public SeenStatements(string database)
    {
        _listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == "Npgsql",
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
            ActivityStopped = sent =>
            {
                if ((sent.GetTagItem("db.namespace") ?? sent.GetTagItem("db.name")) as string == database && (sent.GetTagItem("db.query.text") ?? sent.GetTagItem("db.statement")) is string text)
                    _texts.Enqueue(text);
            },
        };
        ActivitySource.AddActivityListener(_listener);
    }

    /// <summary>Statements that answer operations, so far.</summary>
    public int Answers => _texts.Count(text => text.Contains("FROM revisions), ", StringComparison.Ordinal));

    /// <summary>Everything that was asked, but what the watch for new revisions asks every few seconds.</summary>
    public IEnumerable<string> All => _texts.Where(text => !text.Contains("FROM public.revisions", StringComparison.Ordinal) && !text.StartsWith("LISTEN", StringComparison.Ordinal) && !text.Contains("pg_is_in_recovery", StringComparison.Ordinal));

    public void Dispose() => _listener.Dispose();
}
