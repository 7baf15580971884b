using OpenUnion.Data.Planning;
using static OpenUnion.Data.Sql.SqlFragment;

namespace OpenUnion.Data.Sql.Paging;

/// <summary>One term of an order with the value that a cursor has for it, in the direction of reading.</summary>
/// <param name="Expression">The term.</param>
/// <param name="IsJoined">Whether it is a column of another table than the row's.</param>
/// <param name="Descending">Direction of reading.</param>
/// <param name="IsNullable">Whether a row may have no value.</param>
/// <param name="Value">The cursor's value.</param>
/// <param name="IsNull">Whether the cursor's value is null.</param>
internal sealed record KeysetTerm(SqlFragment Expression, bool IsJoined, bool Descending, bool IsNullable, PlanParameter Value, bool IsNull);

/// <summary>
/// Writes the conditions that rows stand behind a cursor. Each is one range of a btree index over the terms, ranges do not
/// overlap, and they come in the order of reading: a page is the first rows of their union. One condition over all ranges
/// could not be sought in an index, as soon as directions are mixed or a value is null, which <c>(a, b) > (x, y)</c> cannot say.
/// </summary>
internal static class Keyset
{
    /// <param name="terms">The terms of the order, the last ones never null.</param>
    /// <param name="inclusive">Whether the cursor's own row belongs to them.</param>
    public static List<SqlFragment> Ranges(IReadOnlyList<KeysetTerm> terms, bool inclusive = false)
    {
        var runs = Runs(terms);
        var ranges = new List<SqlFragment>();
        for (var index = runs.Count - 1; index >= 0; index--)
        {
            var before = runs.Take(index).SelectMany(run => run).Select(Equal).ToList();
            var behind = Behind(runs[index], inclusive && index == runs.Count - 1);
            ranges.AddRange(behind.Select(condition => Join(" AND ", [.. before, condition])));
        }

        return ranges;
    }

    /// <summary>One condition over all ranges, for rows that another condition already finds by index.</summary>
    public static SqlFragment Condition(IReadOnlyList<KeysetTerm> terms)
    {
        var ranges = Ranges(terms);
        if (ranges.Count == 1)
            return ranges[0];
        var any = Fragment($"({Join(" OR ", ranges)})");
        // The loose bound on the first term is what an index can still seek.
        return terms[0] is { IsNull: false } first && (first.Descending || !first.IsNullable)
            ? Fragment($"{Compare([first], inclusive: true)} AND {any}")
            : any;
    }

    /// <summary>Splits the terms where one row comparison cannot say what stands behind.</summary>
    private static List<List<KeysetTerm>> Runs(IReadOnlyList<KeysetTerm> terms)
    {
        var runs = new List<List<KeysetTerm>>();
        foreach (var term in terms)
        {
            if (runs.Count == 0 || !Continues(runs[^1][^1], term))
                runs.Add([]);
            runs[^1].Add(term);
        }

        return runs;
    }

    private static bool Continues(KeysetTerm before, KeysetTerm term) =>
        !before.IsNull && !term.IsNull && before.Descending == term.Descending && (term.Descending || !term.IsNullable);

    /// <summary>What stands behind a run's values: nulls come last in ascending order, first in descending.</summary>
    private static SqlFragment[] Behind(List<KeysetTerm> run, bool inclusive) => run[0] switch
    {
        { IsNull: true, Descending: true } first => [Fragment($"{first.Expression} IS NOT NULL")],
        { IsNull: true } => [],
        { IsNullable: true, Descending: false } first => [Seek(run, inclusive), Fragment($"{first.Expression} IS NULL")],
        _ => [Seek(run, inclusive)],
    };

    /// <summary>A comparison with the loose bound on its first term, where no one index has all terms.</summary>
    private static SqlFragment Seek(List<KeysetTerm> run, bool inclusive) => run.Count > 1 && run.Exists(term => term.IsJoined)
        ? Fragment($"{Compare([run[0]], inclusive: true)} AND {Compare(run, inclusive)}")
        : Compare(run, inclusive);

    private static SqlFragment Compare(IReadOnlyList<KeysetTerm> run, bool inclusive)
    {
        var (left, right) = (Row(run.Select(term => term.Expression)), Row(run.Select(term => Fragment($"{term.Value}"))));
        return (run[0].Descending, inclusive) switch
        {
            (false, false) => Fragment($"{left} > {right}"),
            (false, true) => Fragment($"{left} >= {right}"),
            (true, false) => Fragment($"{left} < {right}"),
            (true, true) => Fragment($"{left} <= {right}"),
        };
    }

    private static SqlFragment Row(IEnumerable<SqlFragment> values) => values.ToList() is [var only] ? only : Fragment($"({Join(", ", values)})");

    private static SqlFragment Equal(KeysetTerm term) => term.IsNull
        ? Fragment($"{term.Expression} IS NULL")
        : Fragment($"{term.Expression} = {term.Value}");
}
