using System.Globalization;

namespace OpenUnion.Data.Tests.Seeds;

public sealed class SeedPlaceTests
{
    // The farthest seat of a prefecture from a place in it, with room for an estimate.
    private const double FarthestFromSeat = 150;

    [Fact]
    public void Points_are_inside_China()
    {
        foreach (var row in Placed("stations").Concat(Placed("regions")))
        {
            Degrees(row, "longitude").ShouldBeInRange(73.4, 135.2, $"{row}");
            Degrees(row, "latitude").ShouldBeInRange(3.8, 53.6, $"{row}");
        }
    }

    [Fact]
    public void A_station_is_near_the_seat_of_its_region()
    {
        var regions = SeedPackage.Of("regions").Rows.ToDictionary(row => row["code"], StringComparer.Ordinal);
        foreach (var station in Placed("stations"))
        {
            var region = regions[station["region_code"]];
            while (!region.Has("longitude"))
                region = regions[region["parent_code"]];
            Kilometres(station, region).ShouldBeLessThan(FarthestFromSeat, $"{station} and {region["name"]}");
        }
    }

    [Fact]
    public void A_station_has_a_whole_point_with_its_precision_or_none_of_it()
    {
        foreach (var row in SeedPackage.Of("stations").Rows)
        {
            row.Has("latitude").ShouldBe(row.Has("longitude"), $"{row}");
            row.Has("location_precision").ShouldBe(row.Has("longitude"), $"{row}");
            // No page prints coordinates.
            row["coordinates_estimated"].ShouldBe(row.Has("longitude") ? "true" : "false", $"{row}");
        }
    }

    [Fact]
    public void A_group_of_stations_has_no_point_and_one_station_no_number()
    {
        foreach (var row in SeedPackage.Of("stations").Rows)
            (row.Has("longitude") && row["scope"] == "GROUP" || row.Has("unit_count") && row["scope"] == "SINGLE").ShouldBeFalse($"{row}");
    }

    private static IEnumerable<SeedRow> Placed(string table) => SeedPackage.Of(table).Rows.Where(row => row.Has("longitude"));

    private static double Degrees(SeedRow row, string field) => double.Parse(row[field], CultureInfo.InvariantCulture);

    /// <summary>Great-circle distance on a sphere: near enough for a check of places.</summary>
    private static double Kilometres(SeedRow one, SeedRow other)
    {
        var (north, south) = (double.DegreesToRadians(Degrees(one, "latitude")), double.DegreesToRadians(Degrees(other, "latitude")));
        var turn = double.DegreesToRadians(Degrees(one, "longitude") - Degrees(other, "longitude"));
        var half = Math.Pow(Math.Sin((north - south) / 2), 2) + (Math.Cos(north) * Math.Cos(south) * Math.Pow(Math.Sin(turn / 2), 2));
        return 2 * 6371 * Math.Asin(Math.Sqrt(half));
    }
}
