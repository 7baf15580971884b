using Microsoft.EntityFrameworkCore.Metadata;
using static OpenUnion.Data.Sql.LinkWriter;
using static OpenUnion.Data.Sql.SqlFragment;

namespace OpenUnion.Data.Sql.Export;

/// <summary>The rows to which references lead from a row; those that columns share are joined once.</summary>
internal sealed class ExportJoins(SqlName row, Aliases aliases)
{
    private readonly List<(IReadOnlyList<INavigation> Way, SqlName Alias)> _joined = [];

    /// <summary>The joins so far; empty or beginning with a space.</summary>
    public SqlFragment Text { get; private set; } = Empty;

    /// <summary>The alias of the row at the end of a way.</summary>
    public SqlName Follow(IReadOnlyList<INavigation> way)
    {
        if (way.Count == 0)
            return row;
        var known = _joined.Find(other => other.Way.SequenceEqual(way));
        if (known.Way is not null)
            return known.Alias;
        var from = Follow([.. way.Take(way.Count - 1)]);
        var alias = aliases.Next();
        Text = Fragment($"{Text} LEFT JOIN {Table(way[^1].TargetEntityType)} {alias} ON {JoinOn(way[^1], from, alias)}");
        _joined.Add((way, alias));
        return alias;
    }
}
