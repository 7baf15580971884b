using Microsoft.EntityFrameworkCore.Metadata;
using OpenUnion.Data.Model;
using OpenUnion.Data.Model.Place;
using OpenUnion.Data.Planning.Clusters;
using OpenUnion.Data.Sql.Filters;
using static OpenUnion.Data.Sql.SqlFragment;

namespace OpenUnion.Data.Sql.Clusters;

/// <summary>
/// Writes the clusters of some cells: <c>x</c> and <c>y</c>, the middle of their stations; <c>stations</c>, their number;
/// <c>open_all_day</c>, how many of them always are; <c>min_x</c> to <c>max_y</c>, where they lie; and <c>slug</c>, the
/// station where there is but one. All is counted in whole numbers, so that the ways to the same cluster agree in each bit.
/// </summary>
/// <param name="aliases">Makes aliases.</param>
/// <param name="carried">Columns of stations that stand for themselves which are wanted as well; of a <see cref="ClusterSource.Single"/> source only.</param>
internal sealed class ClusterWriter(Aliases aliases, params IReadOnlyList<SqlName> carried)
{
    private static readonly IEntityType Stations = OpenUnionModel.Instance.FindEntityType(typeof(Station))!;

    /// <summary>The clusters under an alias, for behind FROM.</summary>
    public SqlFragment Rows(ClusterPlan plan, SqlName cluster) => plan.Source switch
    {
        ClusterSource.Counted => Fragment($"({Counted(plan, aliases.Next())}) {cluster}"),
        ClusterSource.Single => Fragment($"({Singles(plan, aliases.Next())}) {cluster}"),
        // There are no more cells than that; the planner takes it for many more, and would read all stations for what is said of single ones.
        _ => Fragment($"({Grouped(Found(plan, aliases.Next()), aliases.Next(), plan)} LIMIT {CellBox.MaxCells}) {cluster}"),
    };

    private static SqlFragment Counted(ClusterPlan plan, SqlName cell)
    {
        var edges = plan.Shown;
        var columns = Fragment($"{cell}.sum_x / {cell}.stations AS x, {cell}.sum_y / {cell}.stations AS y, {cell}.stations, {cell}.open_all_day, {cell}.min_x, {cell}.max_x, {cell}.min_y, {cell}.max_y, CASE {cell}.stations WHEN 1 THEN {cell}.station_slug END AS slug");
        var within = Fragment($"{cell}.x BETWEEN {edges.West} >> {plan.Shift} AND {edges.East} >> {plan.Shift} AND {cell}.y BETWEEN {edges.North} >> {plan.Shift} AND {edges.South} >> {plan.Shift}");
        return Fragment($"SELECT {columns} FROM cluster_cells {cell} WHERE {cell}.system = {new SqlLiteral(plan.System.ToString())} AND {cell}.zoom = {plan.Zoom} AND {within}");
    }

    /// <summary>The stations that are asked for: x, y, slug, and whether they are always open.</summary>
    private SqlFragment Found(ClusterPlan plan, SqlName row)
    {
        var (x, y) = Position(plan.System);
        var schedule = aliases.Next();
        var always = Fragment($"{row}.opening_hours = ANY (ARRAY(SELECT {schedule}.opening_hours FROM schedules {schedule} WHERE 1 = ALL ({schedule}.states)))");
        var within = Fragment($"{row}.{x} BETWEEN {plan.Read.West} AND {plan.Read.East} AND {row}.{y} BETWEEN {plan.Read.North} AND {plan.Read.South}");
        // As a case the planner takes it for true of half of the rows, whatever the edges, and reads all.
        if (plan.Source == ClusterSource.Scanned)
            within = Fragment($"CASE WHEN {within} THEN true ELSE false END");
        var where = new FilterWriter(aliases).WriteOptional(plan.Where, row) is { } condition ? Fragment($" AND {condition}") : Empty;
        return Fragment($"SELECT {row}.{x} AS x, {row}.{y} AS y, {row}.slug, coalesce({always}, false) AS open{Carried(name => Fragment($"{row}.{name}"))} FROM {LinkWriter.Table(Stations)} {row} WHERE {within}{where}");
    }

    private static SqlFragment Grouped(SqlFragment rows, SqlName row, ClusterPlan plan) =>
        Fragment($"SELECT {Totals(row)} FROM ({rows}) {row} GROUP BY {row}.x >> {plan.Shift}, {row}.y >> {plan.Shift}");

    private SqlFragment Carried(Func<SqlName, SqlFragment> column) => Join("", carried.Select(name => Fragment($", {column(name)}")));

    private static SqlFragment Totals(SqlName row) =>
        Fragment($"sum({row}.x) / count(*) AS x, sum({row}.y) / count(*) AS y, count(*) AS stations, count(*) FILTER (WHERE {row}.open) AS open_all_day, min({row}.x) AS min_x, max({row}.x) AS max_x, min({row}.y) AS min_y, max({row}.y) AS max_y, CASE count(*) WHEN 1 THEN min({row}.slug) END AS slug");

    private SqlFragment Singles(ClusterPlan plan, SqlName all)
    {
        var (found, row, edges) = (aliases.Next(), aliases.Next(), plan.Shown);
        var tile = Fragment($"{found}.x >> {plan.Shift} + 3, {found}.y >> {plan.Shift} + 3");
        var crowds = Fragment($"SELECT {found}.*, count(*) OVER (PARTITION BY {tile}) > {ClusterPlan.MaxSingles} AS crowded FROM ({Found(plan, row)}) {found}");
        var shown = Fragment($"{all}.x BETWEEN {edges.West} AND {edges.East} AND {all}.y BETWEEN {edges.North} AND {edges.South}");
        var singles = Fragment($"SELECT {all}.x, {all}.y, 1 AS stations, {all}.open::integer AS open_all_day, {all}.x AS min_x, {all}.x AS max_x, {all}.y AS min_y, {all}.y AS max_y, {all}.slug{Carried(name => Fragment($"{all}.{name}"))} FROM {all} WHERE NOT {all}.crowded AND {shown}");
        var group = aliases.Next();
        var crowded = Grouped(Fragment($"SELECT {all}.* FROM {all} WHERE {all}.crowded AND {shown}"), group, plan);
        var cells = Fragment($"SELECT {group}.*{Carried(_ => Fragment($"NULL"))} FROM ({crowded}) {group}");
        return Fragment($"WITH {all} AS ({crowds}) {singles} UNION ALL {cells}");
    }

    /// <summary>The columns that say where stations are drawn on maps of a system.</summary>
    public static (SqlName X, SqlName Y) Position(CoordinateSystem system)
    {
        var (x, y) = DrawnColumns.Of(system);
        return (LinkWriter.Column(x), LinkWriter.Column(y));
    }
}
