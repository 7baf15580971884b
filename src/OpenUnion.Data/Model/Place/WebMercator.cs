namespace OpenUnion.Data.Model.Place;

/// <summary>
/// The square world of web maps (https://docs.ogc.org/is/17-083r4/17-083r4.html, WebMercatorQuad) in whole numbers, 2^31 to
/// its width, from the north-west: under two centimetres. The first bits of a position are the tile of a zoom.
/// </summary>
public static class WebMercator
{
    /// <summary>Bits of a position.</summary>
    public const int Bits = 31;

    private const double World = 1L << Bits;

    /// <summary>Just beyond the edge of the square.</summary>
    private const double Edge = 85.06;

    /// <summary>The position of a meridian.</summary>
    public static int X(double longitude) => Whole((longitude + 180) / 360, Math.Floor);

    /// <summary>The position of a parallel; beyond 85 degrees it is the edge.</summary>
    public static int Y(double latitude) => Whole(Share(latitude), Math.Floor);

    /// <summary>The position nearest to a meridian: the edge of a tile comes out as it went in.</summary>
    public static int NearestX(double longitude) => Whole((longitude + 180) / 360, Math.Round);

    /// <summary>The position nearest to a parallel.</summary>
    public static int NearestY(double latitude) => Whole(Share(latitude), Math.Round);

    /// <summary>Degrees of a position; of 2^31 too, the eastern edge.</summary>
    public static double Longitude(double x) => (x / World * 360) - 180;

    /// <summary>Degrees of a position; of 2^31 too, the southern edge.</summary>
    public static double Latitude(double y) => double.RadiansToDegrees(Math.Atan(Math.Sinh(Math.PI * (1 - (2 * y / World)))));

    private static double Share(double latitude) =>
        0.5 - (Math.Log(Math.Tan((Math.PI / 4) + (double.DegreesToRadians(Math.Clamp(latitude, -Edge, Edge)) / 2))) / (2 * Math.PI));

    private static int Whole(double share, Func<double, double> rounded) => (int)Math.Clamp(rounded(share * World), 0, int.MaxValue);
}
