using System.Globalization;
using System.Text.RegularExpressions;
using OpenUnion.Data.Exchange.Descriptor;
using OpenUnion.Data.Model.Place;
using OpenUnion.Data.Model.Vocabulary;

namespace OpenUnion.Data.Exchange.Office.Values;

/// <summary>A place as a row gives it.</summary>
/// <param name="Position">In WGS-84 degrees, to a centimetre.</param>
/// <param name="Precision">How exact the writing is.</param>
internal sealed record PlacedPoint(Position Position, LocationPrecision Precision);

/// <summary>Reads a point from two cells or from one, and converts it.</summary>
internal static partial class PointReader
{
    private const string Forms = "116.461 or 116°27′40″";

    /// <summary>A point from a cell for each axis.</summary>
    public static Reading<PlacedPoint> Read(string longitude, string latitude, CoordinateSystem system)
    {
        var (noLongitude, noLatitude) = (Absent.Is(longitude), Absent.Is(latitude));
        if (noLongitude && noLatitude)
            return default;
        if (noLongitude || noLatitude)
            return new Complaint($"found a {(noLatitude ? "longitude" : "latitude")} alone, expected both or neither", "经度和纬度须同时填写");
        if (AngleReader.Read(longitude) is not { } x)
            return NoAngle(longitude, "longitude", "经度");
        if (AngleReader.Read(latitude) is not { } y)
            return NoAngle(latitude, "latitude", "纬度");
        if (x.Axis == 'y' || y.Axis == 'x')
            return Swapped(longitude, latitude);
        return Place(x, y, system, longitude, latitude);
    }

    /// <summary>A point from one cell. In China no longitude can be a latitude, so that either order is plain.</summary>
    public static Reading<PlacedPoint> Read(string both, CoordinateSystem system)
    {
        if (Absent.Is(both))
            return default;
        var parts = Separators().Split(both.Trim().Trim('(', ')', '（', '）', '[', ']')).Where(part => part.Length > 0).ToList();
        if (parts is not [var first, var last] || AngleReader.Read(first) is not { } one || AngleReader.Read(last) is not { } other)
            return new Complaint($"found {Import.Finding.Quote(both)}, expected longitude and latitude, such as 116.461,39.908", $"“{both}”应为经度和纬度，如 116.461,39.908");
        var turned = one.Axis == 'y' || other.Axis == 'x' || (one.Axis is null && other.Axis is null && one.Degrees < other.Degrees);
        return turned ? Place(other, one, system, last, first) : Place(one, other, system, first, last);
    }

    private static Reading<PlacedPoint> Place(Angle x, Angle y, CoordinateSystem system, string longitude, string latitude)
    {
        var given = new Position(x.Degrees, y.Degrees);
        if (!InChina(given))
        {
            return InChina(new Position(y.Degrees, x.Degrees))
                ? Swapped(longitude, latitude)
                : new Complaint(
                    $"found longitude {longitude} and latitude {latitude}, expected a point in China: longitude 73 to 135.1, latitude 3.4 to 53.6",
                    $"经度 {longitude}、纬度 {latitude} 不在中国范围内（经度73～135.1，纬度3.4～53.6）");
        }

        var found = given.Convert(system, CoordinateSystem.WGS84);
        var position = system == CoordinateSystem.WGS84 ? found : new Position(Math.Round(found.Longitude, 7), Math.Round(found.Latitude, 7));
        return new PlacedPoint(position, PrecisionOf(Math.Min(x.Step, y.Step)));
    }

    /// <summary>A step north is 111 km a degree; the place lies within half of one.</summary>
    private static LocationPrecision PrecisionOf(double step) => (step * 111_000 / 2) switch
    {
        <= 100 => LocationPrecision.ADDRESS,
        <= 1_000 => LocationPrecision.NEIGHBOURHOOD,
        _ => LocationPrecision.DISTRICT,
    };

    private static bool InChina(Position place) =>
        place.Longitude >= (double)FieldLimits.Longitude.Least! && place.Longitude <= (double)FieldLimits.Longitude.Greatest!
        && place.Latitude >= (double)FieldLimits.Latitude.Least! && place.Latitude <= (double)FieldLimits.Latitude.Greatest!;

    private static Complaint Swapped(string longitude, string latitude) => new(
        $"found longitude {longitude} and latitude {latitude}, expected them the other way round: they look swapped",
        $"经度 {longitude}、纬度 {latitude} 似乎填反了，请对调");

    private static Complaint NoAngle(string text, string axis, string chinese) => new(
        $"found {Import.Finding.Quote(text)}, expected a {axis} such as {(axis == "longitude" ? Forms : "39.908 or 39°54′29″")}",
        string.Create(CultureInfo.InvariantCulture, $"“{text}”不是{chinese}；应为 {(axis == "longitude" ? "116.461 或 116°27′40″" : "39.908 或 39°54′29″")}"));

    [GeneratedRegex(@"[,，;；、/|\s]+|(?<=.)(?=东经|北纬|经度|纬度)", RegexOptions.None, 1_000)]
    private static partial Regex Separators();
}
