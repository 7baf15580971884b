using OpenUnion.Data.Planning;
using OpenUnion.Data.Planning.Clusters;
using static OpenUnion.Data.Sql.SqlFragment;

namespace OpenUnion.Data.Sql.Clusters;

/// <summary>
/// Writes the statement of a tile: a row with the dataset's revision and a Mapbox Vector Tile
/// (https://github.com/mapbox/vector-tile-spec/tree/master/2.1) with one layer; no bytes for a tile without stations.
/// The order of the features is fixed, so that the same content is the same bytes.
/// </summary>
internal static class TileWriter
{
    private static readonly SqlName Cluster = new("c");
    private static readonly SqlName Station = new("s");

    /// <summary>What is said of a station besides its key.</summary>
    private static readonly SqlName[] Told = [new("name"), new("name_en"), new("kind"), new("status"), new("location_precision")];

    public static SqlText Write(ClusterPlan plan)
    {
        var features = plan.Source == ClusterSource.Single
            ? Features(plan, new ClusterWriter(new Aliases(), Told).Rows(plan, Cluster), Cluster)
            : Features(plan, Fragment($"{new ClusterWriter(new Aliases()).Rows(plan, Cluster)} LEFT JOIN stations {Station} ON {Station}.slug = {Cluster}.slug"), Station);
        return Fragment($"SELECT (SELECT coalesce(max(number), 0) FROM revisions), (SELECT ST_AsMVT(f, 'stations', {TileAddress.Extent}, 'geometry') FROM ({features}) f)").Render();
    }

    private static SqlFragment Features(ClusterPlan plan, SqlFragment source, SqlName station) =>
        Fragment($"SELECT {Geometry(plan.Shift)}, {ClusterTags(plan.Zoom)}, {StationTags(station)} FROM {source} ORDER BY {Cluster}.x, {Cluster}.y, {Cluster}.slug");

    /// <summary>Twelve bits of a position are the place in the tile; of those behind the cell's, nine.</summary>
    private static SqlFragment Geometry(PlanParameter shift) =>
        Fragment($"ST_MakePoint(({Cluster}.x >> {shift} - 9) & {TileAddress.Extent - 1}, ({Cluster}.y >> {shift} - 9) & {TileAddress.Extent - 1}) AS geometry");

    // A share for a cluster, a truth for a station: one name with two types is only to be had from JSON.
    private static SqlFragment ClusterTags(PlanParameter zoom)
    {
        var several = Fragment($"CASE WHEN {Cluster}.stations > 1 THEN");
        var openAllDay = Fragment($"jsonb_build_object('open_all_day', {several} to_jsonb({ClusterColumns.OpenAllDay(Cluster)}) ELSE to_jsonb({Cluster}.open_all_day = 1) END)");
        return Fragment($"{several} true END AS cluster, {several} {Cluster}.stations END AS count, {several} concat_ws(',', {Join(", ", ClusterColumns.Bounds(Cluster))}) END AS bbox, {ClusterColumns.ExpansionZoom(Cluster, zoom)} AS expansion_zoom, {openAllDay} AS tags");
    }

    private static SqlFragment StationTags(SqlName station)
    {
        var id = RowWriter.Base64(Fragment($"'Station:' || {station}.slug"));
        var precision = Fragment($"CASE WHEN {station}.slug IS NOT NULL THEN coalesce({station}.location_precision, 'REGION') END");
        return Fragment($"{id} AS id, {station}.slug, {station}.name, {station}.name_en, {station}.kind, {station}.status, {precision} AS precision");
    }
}
