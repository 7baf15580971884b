using OpenUnion.Data.Model.Place;
using OpenUnion.Data.Planning.Filters;
using OpenUnion.Data.Sql.Filters;
using static OpenUnion.Data.Sql.SqlFragment;

namespace OpenUnion.Data.Sql.Clusters;

/// <summary>Writes the statement for what all tiles together show: the revision, the stations, those that have no place, and the edges.</summary>
internal static class ExtentWriter
{
    private static readonly SqlName Row = new("t0");

    public static SqlText Write(CoordinateSystem system, FilterPlan? where)
    {
        var (x, y) = ClusterWriter.Position(system);
        var condition = new FilterWriter(new Aliases()).WriteOptional(where, Row) is { } filter ? Fragment($" WHERE {filter}") : Empty;
        return Fragment($"SELECT (SELECT coalesce(max(number), 0) FROM revisions), count({Row}.{x}), count(*) - count({Row}.{x}), min({Row}.{x}), max({Row}.{y}), max({Row}.{x}), min({Row}.{y}) FROM stations {Row}{condition}").Render();
    }
}
