using OpenUnion.Data.Planning;
using OpenUnion.Data.Planning.Clusters;
using static OpenUnion.Data.Sql.SqlFragment;

namespace OpenUnion.Data.Sql.Clusters;

/// <summary>What tiles and the graph say of a cluster, each from the columns of <see cref="ClusterWriter"/>.</summary>
internal static class ClusterColumns
{
    /// <summary>Share of the stations that are open all day, 0 to 1.</summary>
    public static SqlFragment OpenAllDay(SqlName cluster) => Fragment($"round({cluster}.open_all_day * 1e4::float8 / {cluster}.stations) / 1e4");

    /// <summary>
    /// The zoom at which the stations come to lie in several cells: one bit more than their positions share, of which three are
    /// the cell's in its tile. NULL where there is none.
    /// </summary>
    public static SqlFragment ExpansionZoom(SqlName cluster, PlanParameter zoom)
    {
        var differ = Fragment($"(({cluster}.min_x # {cluster}.max_x) | ({cluster}.min_y # {cluster}.max_y))::bit(32)::text");
        var apart = Fragment($"29 - length(ltrim({differ}, '0'))");
        return Fragment($"CASE WHEN {cluster}.stations = 1 THEN NULL WHEN {zoom} < {ClusterSources.FirstSingleZoom} THEN least({apart}, {ClusterSources.FirstSingleZoom}) WHEN {apart} <= {CellBox.MaxZoom} THEN {apart} END");
    }

    /// <summary>West, south, east and north in degrees, to a centimetre; no station lies outside.</summary>
    public static IReadOnlyList<SqlFragment> Bounds(SqlName cluster) =>
    [
        Fragment($"floor(world_longitude({cluster}.min_x) * 1e7) / 1e7"),
        Fragment($"floor(world_latitude({cluster}.max_y + 1::bigint) * 1e7) / 1e7"),
        Fragment($"ceil(world_longitude({cluster}.max_x + 1::bigint) * 1e7) / 1e7"),
        Fragment($"ceil(world_latitude({cluster}.min_y) * 1e7) / 1e7"),
    ];
}
