using Npgsql;
using OpenUnion.Data.Model.Place;

namespace OpenUnion.Data.Runtime.Clusters;

/// <summary>What all tiles of a query show together.</summary>
/// <param name="Revision">The revision that it is of.</param>
/// <param name="Stations">Stations that are drawn.</param>
/// <param name="Unplaced">Stations of which no more is known than that they are in the country.</param>
/// <param name="Bounds">West, south, east and north of those that are drawn, in degrees of the map's system; null without any.</param>
public sealed record TileExtent(int Revision, long Stations, long Unplaced, double[]? Bounds)
{
    internal static TileExtent Read(NpgsqlDataReader row) => new(
        row.GetInt32(0),
        row.GetInt64(1),
        row.GetInt64(2),
        row.IsDBNull(3)
            ? null
            :
            [
                Math.Floor(WebMercator.Longitude(row.GetInt32(3)) * 1e5) / 1e5,
                Math.Floor(WebMercator.Latitude(row.GetInt32(4) + 1.0) * 1e5) / 1e5,
                Math.Ceiling(WebMercator.Longitude(row.GetInt32(5) + 1.0) * 1e5) / 1e5,
                Math.Ceiling(WebMercator.Latitude(row.GetInt32(6)) * 1e5) / 1e5,
            ]);
}
