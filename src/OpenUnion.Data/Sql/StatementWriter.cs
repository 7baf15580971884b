using OpenUnion.Data.Planning;
using OpenUnion.Data.Sql.Revisions;
using static OpenUnion.Data.Sql.SqlFragment;

namespace OpenUnion.Data.Sql;

/// <summary>
/// Writes one statement for all root fields of an operation: a row with the dataset's revision, then a JSON column a
/// field, in order. One statement sees one state of the database, so all answers and the revision belong together.
/// </summary>
public static class StatementWriter
{
    private static readonly SqlName Root = new("t0");

    /// <summary>Writes the statement.</summary>
    /// <param name="rootFields">The root fields.</param>
    /// <param name="asOf">The revision to read; null for the newest. The row tells the newest one up to it.</param>
    public static SqlText Write(IReadOnlyList<MemberPlan> rootFields, PlanParameter? asOf = null)
    {
        var past = asOf is null ? Empty : AsOf.Prefix(asOf, AsOf.Tables);
        var rows = new RowWriter(new Aliases());
        var columns = rootFields.Select(field => rows.Write(field, Root).Value);
        return Fragment($"{past}SELECT (SELECT coalesce(max(number), 0) FROM revisions), {Join(", ", columns)}").Render();
    }
}
