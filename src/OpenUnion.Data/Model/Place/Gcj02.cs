using static System.Math;

namespace OpenUnion.Data.Model.Place;

/// <summary>
/// GCJ-02: WGS-84 shifted by some hundred metres inside a box around China. There is no official text; these are the
/// constants that everybody uses (https://en.wikipedia.org/wiki/Restrictions_on_geographic_data_in_China#GCJ-02).
/// </summary>
internal static class Gcj02
{
    // The ellipsoid of Krasovsky.
    private const double Radius = 6378245;
    private const double Eccentricity = 0.006693421622965823;

    public static Position FromWgs84(Position place) => place + Shift(place);

    /// <summary>Each step leaves under 1/100 of the error, and five less than some micrometres.</summary>
    public static Position ToWgs84(Position place)
    {
        var found = place;
        for (var step = 0; step < 5; step++)
            found = place - Shift(found);
        return found;
    }

    private static Position Shift(Position place)
    {
        if (place is not { Longitude: >= 72.004 and <= 137.8347, Latitude: >= 0.8293 and <= 55.8271 })
            return default;
        var (x, y) = (place.Longitude - 105, place.Latitude - 35);
        var latitude = double.DegreesToRadians(place.Latitude);
        var curve = 1 - (Eccentricity * Pow(Sin(latitude), 2));
        return new(
            Eastward(x, y) / double.DegreesToRadians(Radius / Sqrt(curve) * Cos(latitude)),
            Northward(x, y) / double.DegreesToRadians(Radius * (1 - Eccentricity) / (curve * Sqrt(curve))));
    }

    /// <summary>Metres to the east.</summary>
    private static double Eastward(double x, double y) =>
        300 + x + (2 * y) + (0.1 * x * x) + (0.1 * x * y) + (0.1 * Sqrt(Abs(x)))
        + ((Ripple(x) + (20 * Sin(PI * x)) + (40 * Sin(PI / 3 * x)) + (150 * Sin(PI / 12 * x)) + (300 * Sin(PI / 30 * x))) * 2 / 3);

    /// <summary>Metres to the north.</summary>
    private static double Northward(double x, double y) =>
        -100 + (2 * x) + (3 * y) + (0.2 * y * y) + (0.1 * x * y) + (0.2 * Sqrt(Abs(x)))
        + ((Ripple(x) + (20 * Sin(PI * y)) + (40 * Sin(PI / 3 * y)) + (160 * Sin(PI / 12 * y)) + (320 * Sin(PI / 30 * y))) * 2 / 3);

    private static double Ripple(double x) => (20 * Sin(6 * PI * x)) + (20 * Sin(2 * PI * x));
}
