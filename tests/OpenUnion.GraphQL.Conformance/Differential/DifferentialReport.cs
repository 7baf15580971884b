using OpenUnion.GraphQL.Conformance.Generation;

namespace OpenUnion.GraphQL.Conformance.Differential;

/// <summary>What came of comparing.</summary>
internal sealed class DifferentialReport
{
    private const int Shown = 20;

    public int Passed { get; private set; }

    public int Failed { get; private set; }

    /// <summary>Requests by what became of them: <c>syntax error</c>, <c>invalid</c>, <c>executed</c>.</summary>
    public SortedDictionary<string, int> Outcomes { get; } = new(StringComparer.Ordinal);

    /// <summary>How often each deliberate difference was met.</summary>
    public SortedDictionary<string, int> Differences { get; } = new(StringComparer.Ordinal);

    /// <summary>The first failures, in full.</summary>
    public List<string> Failures { get; } = [];

    public void Compare(string schema, RequestText request, Answer ours, Answer theirs)
    {
        Count(Outcomes, theirs switch { { Syntax: not null } => "syntax error", { Errors.Count: > 0 } => "invalid", _ => "executed" });
        foreach (var difference in Difference.All)
        {
            if (!difference.Applies(request, ours, theirs)) continue;
            Count(Differences, difference.Name);
            (ours, theirs) = difference.Normalize(ours, theirs);
        }

        Check(ours.Text == theirs.Text, () => $"""
            {schema}: {request.Query}
            variables {request.Variables.ToJsonString()}, operation {request.OperationName ?? "-"}
            -- engine
            {ours.Text}
            {ours.Message}
            -- reference
            {theirs.Text}
            {theirs.Message}
            """);
    }

    public void Check(bool same, Func<string> describe)
    {
        if (same)
        {
            Passed++;
            return;
        }

        Failed++;
        if (Failures.Count < Shown) Failures.Add(describe());
    }

    public override string ToString() => string.Join('\n', [
        .. Failures.Select(failure => failure + "\n"),
        .. Outcomes.Select(pair => $"{pair.Key}: {pair.Value}"),
        .. Differences.Select(pair => $"deliberate difference \"{pair.Key}\": {pair.Value}"),
    ]);

    private static void Count(SortedDictionary<string, int> counts, string name) => counts[name] = counts.GetValueOrDefault(name) + 1;
}
