using Npgsql;
using OpenUnion.Data.Model.Place;

namespace OpenUnion.Data.Tests.Runtime.Clusters;

/// <summary>A station as plain code knows it: where it is drawn, worked out without the database's formulas.</summary>
internal sealed record PlainStation(string Slug, Position Place, bool IsPlacedByRegion, bool IsAlwaysOpen)
{
    /// <summary>The place in units of 2^31 to the world.</summary>
    public (int X, int Y) On(CoordinateSystem system)
    {
        var place = Place.Convert(CoordinateSystem.WGS84, system);
        return (WebMercator.X(place.Longitude), WebMercator.Y(place.Latitude));
    }

    /// <summary>All stations that can be drawn: by their own position, or by the smallest region that has one and is not the country.</summary>
    public static async Task<List<PlainStation>> ReadAsync(string connectionString)
    {
        await using var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync();
        var regions = (await RowsAsync(connection, "SELECT code, parent_code, NULL, ST_X(location::geometry), ST_Y(location::geometry) FROM regions WHERE code <> '100000'")).ToDictionary(row => row.Key);
        var stations = await RowsAsync(connection, "SELECT slug, region_code, opening_hours, ST_X(location::geometry), ST_Y(location::geometry) FROM stations");
        return [.. from station in stations
                   let place = station.Place ?? PlaceOf(station.Region!)
                   where place is not null
                   select new PlainStation(station.Key, place.Value, station.Place is null, station.Hours == "24/7")];

        Position? PlaceOf(string code) => regions.TryGetValue(code, out var region) ? region.Place ?? PlaceOf(region.Region!) : null;
    }

    private static async Task<List<(string Key, string? Region, string? Hours, Position? Place)>> RowsAsync(NpgsqlConnection connection, string sql)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await using var reader = await command.ExecuteReaderAsync();
        var rows = new List<(string, string?, string?, Position?)>();
        while (await reader.ReadAsync())
            rows.Add((reader.GetString(0), reader[1] as string, reader[2] as string, reader.IsDBNull(3) ? null : new Position(reader.GetDouble(3), reader.GetDouble(4))));
        return rows;
    }
}
