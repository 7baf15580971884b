using OpenUnion.Data.Exchange.Csv.Reading;

namespace OpenUnion.Data.Exchange.Import;

/// <summary>
/// A problem on its way into the list. One that SQL found knows its record and field only: its position is looked up in
/// the file when it turns out to be among those that are shown.
/// </summary>
internal sealed record Problem(PackageFile File, long Record, int Field, TextPosition? Position, Finding Finding)
{
    /// <summary>A record that the finding speaks of besides its own; <c>{line}</c> in it stands for that one's line.</summary>
    public long? OtherRecord { get; init; }
}

/// <summary>The first problems in the order of the files, and the count of all. Its memory is bounded.</summary>
internal sealed class ProblemList
{
    private readonly SortedSet<(int File, long Record, int Field, long Sequence, Problem Problem)> _first =
        new(Comparer<(int File, long Record, int Field, long Sequence, Problem Problem)>.Create((a, b) =>
            (a.File, a.Record, a.Field, a.Sequence).CompareTo((b.File, b.Record, b.Field, b.Sequence))));

    public long Total { get; private set; }

    public IEnumerable<Problem> First => _first.Select(entry => entry.Problem);

    public void Add(Problem problem)
    {
        Total++;
        _first.Add((problem.File.Order, problem.Record, problem.Field, Total, problem));
        if (_first.Count > ImportProblems.Shown)
            _first.Remove(_first.Max);
    }

    /// <summary>Counts problems that come after those added.</summary>
    public void AddUnlisted(long count) => Total += count;
}
