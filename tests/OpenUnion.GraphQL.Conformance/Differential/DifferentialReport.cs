using OpenUnion.GraphQL.Conformance.Generation;

namespace OpenUnion.GraphQL.Conformance.Differential;

/// <summary>What came of comparing.</summary>
internal sealed class DifferentialReport
{
    private const int Shown = 20;

    public int Passed { get; private set; }

    public int Failed { get; private set; }

    /// <summary>Requests by what the reference implementation made of them.</summary>
    public SortedDictionary<string, int> Outcomes { get; } = new(StringComparer.Ordinal);

    /// <summary>How often each deliberate difference was met.</summary>
    public SortedDictionary<string, int> Differences { get; } = new(StringComparer.Ordinal);

    /// <summary>The first failures, in full.</summary>
    public List<string> Failures { get; } = [];

    public void Compare(string schema, RequestText request, Answer ours, Answer theirs)
    {
        Count(Outcomes, theirs.Outcome);
        var (engine, reference) = (ours, theirs);
        foreach (var difference in Difference.All)
            if (difference.TryTakeAway(request, ref engine, ref reference)) Count(Differences, difference.Name);
        Check(engine.Text == reference.Text, () => $"""
            {schema}: {request.Query}
            variables {request.Variables.ToJsonString()}, operation {request.OperationName ?? "-"}
            -- engine
            {engine.Text}
            {Messages(ours)}
            -- reference
            {reference.Text}
            {Messages(theirs)}
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

    private static string Messages(Answer answer) => string.Join('\n', answer.Errors.Concat(answer.Failures).Select(mistake => $"  {mistake.Text} {mistake.Message}"));

    private static void Count(SortedDictionary<string, int> counts, string name) => counts[name] = counts.GetValueOrDefault(name) + 1;
}
