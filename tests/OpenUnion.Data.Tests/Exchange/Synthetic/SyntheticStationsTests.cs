using System.Globalization;
using OpenUnion.Data.Exchange.Synthetic;

namespace OpenUnion.Data.Tests.Exchange.Synthetic;

public sealed class SyntheticStationsTests(SyntheticPackageFixture package) : IClassFixture<SyntheticPackageFixture>
{
    [Fact]
    public void Positions_lie_in_China()
    {
        var outline = new Outline();
        var points = Points().Where(point => point is not null).Select(point => point!.Value).ToList();
        points.ShouldAllBe(point => point.X > 73.4 && point.X < 135.1 && point.Y > 18 && point.Y < 53.6);
        // Places on the coast lie outside the coarse outline.
        ((double)points.Count(point => outline.Contains(point.X, point.Y)) / points.Count).ShouldBeGreaterThan(0.95);
    }

    [Fact]
    public void Some_stations_share_a_point_and_some_have_none()
    {
        var points = Points();
        points.Count(point => point is null).ShouldBeInRange(30, 160);
        var known = points.Where(point => point is not null).ToList();
        (known.Count - known.Distinct().Count()).ShouldBeInRange(50, 160);
    }

    [Fact]
    public void A_position_has_at_most_six_decimals() =>
        package.Table("stations").Column("longitude").Where(value => value.Length > 0)
            .ShouldAllBe(value => !value.Contains('.') || value.Length - value.IndexOf('.') <= 7);

    [Fact]
    public void Precision_goes_with_a_position()
    {
        var table = package.Table("stations");
        var rows = table.Column("longitude").Zip(table.Column("location_precision"), table.Column("coordinates_estimated")).ToList();
        rows.ShouldAllBe(row => row.First.Length == 0 == (row.Second.Length == 0));
        rows.ShouldAllBe(row => row.Third == (row.Second == "NEIGHBOURHOOD" ? "true" : "false"));
        Share("location_precision", "ADDRESS").ShouldBeInRange(0.75, 0.83);
    }

    [Theory]
    [InlineData("kind", "UNION_STATION", 0.48, 0.56)]
    [InlineData("kind", "CARE_STATION", 0.07, 0.11)]
    [InlineData("status", "OPERATING", 0.95, 0.99)]
    [InlineData("scope", "GROUP", 0.008, 0.025)]
    [InlineData("opening_hours", "24/7", 0.22, 0.33)]
    [InlineData("opening_hours", "", 0.07, 0.14)]
    [InlineData("access", "WALK_IN", 0.52, 0.6)]
    [InlineData("operator_slug", "", 0.03, 0.07)]
    public void Values_occur_as_often_as_they_should(string column, string value, double least, double greatest) =>
        Share(column, value).ShouldBeInRange(least, greatest);

    [Fact]
    public void A_station_has_two_to_twelve_amenities()
    {
        var counts = package.Table("station_amenities").Column("station_slug").CountBy(slug => slug).Select(pair => pair.Value).ToList();
        counts.Count.ShouldBe(SyntheticPackageFixture.Stations);
        (counts.Min(), counts.Max()).ShouldBe((2, 12));
    }

    [Fact]
    public void Stations_are_where_the_people_are()
    {
        var provinces = package.Table("stations").Column("region_code").CountBy(code => code[..2]).ToDictionary(StringComparer.Ordinal);
        provinces.Count.ShouldBe(31);
        provinces["44"].ShouldBeGreaterThan(10 * provinces["54"]);
    }

    [Fact]
    public void A_station_lies_in_a_county_or_in_a_city_without_counties()
    {
        var regions = package.Table("regions");
        var levels = regions.Column("code").Zip(regions.Column("level")).ToDictionary(row => row.First, row => row.Second, StringComparer.Ordinal);
        var others = package.Table("stations").Column("region_code").Where(code => levels[code] != "COUNTY").Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);
        others.ShouldBe(["441900", "442000"]);
    }

    private double Share(string column, string value) =>
        package.Table("stations").Column(column).Count(field => field == value) / (double)SyntheticPackageFixture.Stations;

    private List<(double X, double Y)?> Points()
    {
        var table = package.Table("stations");
        return [.. table.Column("longitude").Zip(table.Column("latitude")).Select(Parse)];
    }

    private static (double X, double Y)? Parse((string X, string Y) row) => row.X.Length == 0
        ? null
        : (double.Parse(row.X, CultureInfo.InvariantCulture), double.Parse(row.Y, CultureInfo.InvariantCulture));
}
