using System.Globalization;
using OpenUnion.Data.Exchange.Csv.Reading;

namespace OpenUnion.Data.Exchange.Import.Checks;

/// <summary>
/// Looks up lines and columns of problems that SQL found: it knows rows by number only. The files are read once more, up
/// to the last of at most a hundred problems.
/// </summary>
internal static class ProblemPlaces
{
    public static ImportProblems Resolve(ProblemList problems)
    {
        var places = problems.First.Where(problem => problem.Position is null)
            .GroupBy(problem => problem.File)
            .ToDictionary(file => file.Key, file => Find(file.Key, [.. file]));
        return new ImportProblems(problems.Total, [.. problems.First.Select(problem => Message(problem, places))]);
    }

    private static ImportProblem Message(Problem problem, Dictionary<PackageFile, Dictionary<(long Record, int Field), TextPosition>> places)
    {
        var position = problem.Position ?? places[problem.File].GetValueOrDefault((problem.Record, problem.Field));
        var found = problem.OtherRecord is { } other
            ? problem.Finding.Found.Replace("{line}", places[problem.File].GetValueOrDefault((other, 0)).Line.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)
            : problem.Finding.Found;
        return new ImportProblem(problem.File.Path, position.Line, position.Column, $"found {found}, expected {problem.Finding.Expected}");
    }

    private static Dictionary<(long Record, int Field), TextPosition> Find(PackageFile file, List<Problem> problems)
    {
        var wanted = problems.Select(problem => (problem.Record, problem.Field))
            .Concat(problems.Where(problem => problem.OtherRecord is not null).Select(problem => (Record: problem.OtherRecord!.Value, Field: 0)))
            .ToLookup(place => place.Record, place => place.Field);
        var last = wanted.Max(record => record.Key);
        var places = new Dictionary<(long, int), TextPosition>();
        using var csv = new CsvReader(file.Open());
        while (csv.Number < last && csv.Read())
        {
            foreach (var field in wanted[csv.Number])
                places[(csv.Number, field)] = csv.PositionOf(field);
        }

        return places;
    }
}
