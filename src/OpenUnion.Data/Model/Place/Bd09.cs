using static System.Math;

namespace OpenUnion.Data.Model.Place;

/// <summary>BD-09: what Baidu makes of GCJ-02. It knows no box: the shift is the same formula all over the world.</summary>
internal static class Bd09
{
    private const double Frequency = PI * 3000 / 180;

    public static Position FromGcj02(Position place) => place + Shift(place);

    /// <summary>Each step leaves under 1/40 of the error, so seven leave nothing that a double holds.</summary>
    public static Position ToGcj02(Position place)
    {
        var found = place;
        for (var step = 0; step < 7; step++)
            found = place - Shift(found);
        return found;
    }

    private static Position Shift(Position place)
    {
        var (x, y) = (place.Longitude, place.Latitude);
        var radius = Sqrt((x * x) + (y * y)) + (0.00002 * Sin(y * Frequency));
        var angle = Atan2(y, x) + (0.000003 * Cos(x * Frequency));
        return new Position((radius * Cos(angle)) + 0.0065, (radius * Sin(angle)) + 0.006) - place;
    }
}
