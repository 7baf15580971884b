using OpenUnion.Data.Planning.Filters;
using OpenUnion.Data.Planning.Place;
using static OpenUnion.Data.Sql.LinkWriter;
using static OpenUnion.Data.Sql.SqlFragment;

namespace OpenUnion.Data.Sql.Filters;

/// <summary>Writes what points are asked, so that the index on the column finds them.</summary>
internal static class SpatialWriter
{
    public static SqlFragment Write(FilterPlan.Spatial plan, SqlName row)
    {
        var location = Fragment($"{row}.{Column(plan.Location)}");
        return plan.Test switch
        {
            SpatialTest.Meets { Reach: null } meets => Fragment($"ST_Intersects({location}, {meets.Geometry}::geography)"),
            SpatialTest.Meets { Reach: { } reach } meets => Fragment($"ST_DWithin({location}, {meets.Geometry}::geography, {reach})"),
            SpatialTest.Distance distance => Distance(distance, location),
            SpatialTest.InBox box => InBox(box, location),
            _ => throw new ArgumentOutOfRangeException(nameof(plan)),
        };
    }

    /// <summary>The box on the plane of longitudes and latitudes, found by the box in space; a call only where coordinates are shifted.</summary>
    private static SqlFragment InBox(SpatialTest.InBox box, SqlFragment location)
    {
        var (x, y) = (Fragment($"ST_X({location}::geometry)"), Fragment($"ST_Y({location}::geometry)"));
        var across = Fragment($"CASE WHEN {box.West} <= {box.East} THEN {x} BETWEEN {box.West} AND {box.East} ELSE {x} >= {box.West} OR {x} <= {box.East} END");
        var shifted = Fragment($"in_box({location}::geometry, {box.West}, {box.South}, {box.East}, {box.North}, {box.System})");
        return Fragment($"({location} && {box.Corners}::geography AND CASE {box.System} WHEN 'WGS84' THEN {y} BETWEEN {box.South} AND {box.North} AND {across} ELSE {shifted} END)");
    }

    private static SqlFragment Distance(SpatialTest.Distance test, SqlFragment location)
    {
        var distance = Fragment($"ST_Distance({location}, {test.Geometry}::geography)");
        if (test.Buffer is not null)
            distance = Fragment($"greatest({distance} - {test.Buffer}, 0)");
        var compared = test.Comparison switch
        {
            Comparison.Equal => Fragment($"{distance} = {test.Metres}"),
            Comparison.Greater => Fragment($"{distance} > {test.Metres}"),
            Comparison.GreaterOrEqual => Fragment($"{distance} >= {test.Metres}"),
            Comparison.Less => Fragment($"{distance} < {test.Metres}"),
            Comparison.LessOrEqual => Fragment($"{distance} <= {test.Metres}"),
            _ => throw new ArgumentOutOfRangeException(nameof(test)),
        };
        return test.Reach is null ? compared : Fragment($"(ST_DWithin({location}, {test.Geometry}::geography, {test.Reach}) AND {compared})");
    }
}
