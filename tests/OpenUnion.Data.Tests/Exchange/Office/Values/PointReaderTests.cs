using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using OpenUnion.Data.Exchange.Office;
using OpenUnion.Data.Exchange.Office.Values;
using OpenUnion.Data.Model.Place;
using OpenUnion.Data.Model.Vocabulary;

namespace OpenUnion.Data.Tests.Exchange.Office.Values;

public class PointReaderTests
{
    [Theory]
    [InlineData("116.461", 116.461)]
    [InlineData("116．461°", 116.461)]
    [InlineData("116°27′40″", 116.461111111111)]
    [InlineData("116°27'40.5\"", 116.46125)]
    [InlineData("116度27分40秒", 116.461111111111)]
    [InlineData("116°27.675′", 116.46125)]
    [InlineData("东经116°27′", 116.45)]
    [InlineData("39°54′N", 39.9)]
    public void Degrees_are_read_as_people_write_them(string text, double degrees) => AngleReader.Read(text)!.Value.Degrees.ShouldBe(degrees);

    [Theory]
    [InlineData("116.27.40")]
    [InlineData("116°61′")]
    [InlineData("116.5°30′")]
    [InlineData("116,461")]
    [InlineData("西经116")]
    [InlineData("-116.4")]
    [InlineData("1e2")]
    public void What_is_no_angle_is_not_read(string text) => AngleReader.Read(text).ShouldBeNull();

    [Theory]
    [InlineData("116.461,39.908")]
    [InlineData("39.908， 116.461")]
    [InlineData("(116.461 39.908)")]
    [InlineData("东经116.461°北纬39.908°")]
    [InlineData("纬度:39.908 经度:116.461")]
    [InlineData("E116.461/N39.908")]
    public void Both_in_one_cell_are_told_apart(string text) =>
        PointReader.Read(text, CoordinateSystem.WGS84).Value.ShouldBe(new PlacedPoint(new Position(116.461, 39.908), LocationPrecision.ADDRESS));

    [Theory]
    [InlineData("116.46", "39.90", LocationPrecision.NEIGHBOURHOOD)]
    [InlineData("116.461", "39.9", LocationPrecision.ADDRESS)]
    [InlineData("116.4", "39.9", LocationPrecision.DISTRICT)]
    [InlineData("116°27′", "39°54′", LocationPrecision.NEIGHBOURHOOD)]
    [InlineData("116°27′40″", "39°54′30″", LocationPrecision.ADDRESS)]
    public void How_exact_a_point_is_follows_from_how_it_is_written(string longitude, string latitude, LocationPrecision precision) =>
        PointReader.Read(longitude, latitude, CoordinateSystem.WGS84).Value!.Precision.ShouldBe(precision);

    [Fact]
    public void A_point_of_any_system_comes_back_to_a_centimetre_however_it_is_written()
    {
        var points = from x in Gen.Choose(74_000_000, 134_000_000) from y in Gen.Choose(18_000_000, 53_000_000) from system in Gen.Elements(Enum.GetValues<CoordinateSystem>()) from form in Gen.Choose(0, 3) select (X: x / 1e6, Y: y / 1e6, System: system, Form: form);
        Prop.ForAll(points.ToArbitrary(), point =>
        {
            var shown = new Position(point.X, point.Y).Convert(CoordinateSystem.WGS84, point.System);
            var (x, y) = (Write(shown.Longitude, point.Form), Write(shown.Latitude, point.Form));
            foreach (var reading in (Reading<PlacedPoint>[])[PointReader.Read(x, y, point.System), PointReader.Read($"{x},{y}", point.System), PointReader.Read($"{y} {x}", point.System)])
            {
                reading.Complaint.ShouldBeNull($"{x} {y}");
                Spheroid.Between(reading.Value!.Position, new Position(point.X, point.Y)).Metres.ShouldBeLessThan(0.02, $"{x} {y}");
            }
        }).QuickCheckThrowOnFailure();
    }

    private static string Write(double degrees, int form)
    {
        var (whole, minutes) = (Math.Floor(degrees), (degrees - Math.Floor(degrees)) * 60);
        return form switch
        {
            0 => degrees.ToString("F8", CultureInfo.InvariantCulture),
            1 => string.Create(CultureInfo.InvariantCulture, $"{degrees:F9}°"),
            2 => string.Create(CultureInfo.InvariantCulture, $"{whole}°{Math.Truncate(minutes * 1e8) / 1e8:F8}′"),
            _ => string.Create(CultureInfo.InvariantCulture, $"{whole}度{Math.Floor(minutes)}分{Math.Truncate((minutes - Math.Floor(minutes)) * 60 * 1e6) / 1e6:F6}秒"),
        };
    }
}
