using static System.Math;

namespace OpenUnion.Data.Model.Place;

/// <summary>
/// Shortest lines on the spheroid of WGS-84, by Vincenty's formulae (https://www.ngs.noaa.gov/PUBS_LIB/inverse.pdf): to a tenth
/// of a millimetre between places that are not nearly opposite each other.
/// </summary>
internal static class Spheroid
{
    private const double Equator = 6378137;
    private const double Flattening = 1 / 298.257223563;
    private const double Pole = Equator * (1 - Flattening);
    private const int MaxSteps = 100;

    /// <summary>Metres between two places, and the direction at the first: radians from north, clockwise.</summary>
    public static (double Metres, double Azimuth) Between(Position from, Position to)
    {
        var difference = double.DegreesToRadians(to.Longitude - from.Longitude);
        var (sin1, cos1) = Reduced(from.Latitude);
        var (sin2, cos2) = Reduced(to.Latitude);
        var lambda = difference;
        for (var step = 0; ; step++)
        {
            var (sinLambda, cosLambda) = SinCos(lambda);
            var (east, north) = (cos2 * sinLambda, (cos1 * sin2) - (sin1 * cos2 * cosLambda));
            var sinSigma = Sqrt((east * east) + (north * north));
            if (sinSigma == 0)
                return (0, 0);
            var cosSigma = (sin1 * sin2) + (cos1 * cos2 * cosLambda);
            var arc = Arc.Of(sinSigma, cosSigma, cos1 * cos2 * sinLambda / sinSigma, sin1 * sin2);
            var next = difference + arc.Turn();
            if (Abs(next - lambda) < 1e-13 || step == MaxSteps)
                return (arc.Metres(), Atan2(east, north));
            lambda = next;
        }
    }

    /// <summary>The place that lies so many metres away in a direction: radians from north, clockwise.</summary>
    public static Position Towards(Position from, double azimuth, double metres)
    {
        var (sin1, cos1) = Reduced(from.Latitude);
        var (sinAzimuth, cosAzimuth) = SinCos(azimuth);
        var first = Atan2(sin1, cos1 * cosAzimuth);
        var sinAlpha = cos1 * sinAzimuth;
        var (a, b) = Series(1 - (sinAlpha * sinAlpha));
        var sigma = metres / (Pole * a);
        for (var step = 0; step < MaxSteps; step++)
        {
            var next = (metres / (Pole * a)) + Bend(b, Sin(sigma), Cos(sigma), Cos((2 * first) + sigma));
            var done = Abs(next - sigma) < 1e-14;
            sigma = next;
            if (done)
                break;
        }

        var (sinSigma, cosSigma) = SinCos(sigma);
        var across = (sin1 * sinSigma) - (cos1 * cosSigma * cosAzimuth);
        var latitude = Atan2((sin1 * cosSigma) + (cos1 * sinSigma * cosAzimuth), (1 - Flattening) * Sqrt((sinAlpha * sinAlpha) + (across * across)));
        var lambda = Atan2(sinSigma * sinAzimuth, (cos1 * cosSigma) - (sin1 * sinSigma * cosAzimuth));
        var longitude = lambda - new Arc(sinSigma, cosSigma, sinAlpha, Cos((2 * first) + sigma)).Turn();
        return new(IEEERemainder(from.Longitude + double.RadiansToDegrees(longitude), 360), double.RadiansToDegrees(latitude));
    }

    private static (double Sin, double Cos) Reduced(double latitude) => SinCos(Atan((1 - Flattening) * Tan(double.DegreesToRadians(latitude))));

    /// <summary>Vincenty's A and B.</summary>
    private static (double A, double B) Series(double cosSquaredAlpha)
    {
        var u = cosSquaredAlpha * ((Equator * Equator) - (Pole * Pole)) / (Pole * Pole);
        return (1 + (u / 16384 * (4096 + (u * (-768 + (u * (320 - (175 * u))))))), u / 1024 * (256 + (u * (-128 + (u * (74 - (47 * u)))))));
    }

    /// <summary>Vincenty's delta sigma.</summary>
    private static double Bend(double b, double sin, double cos, double middle) =>
        b * sin * (middle + (b / 4 * ((cos * ((2 * middle * middle) - 1)) - (b / 6 * middle * ((4 * sin * sin) - 3) * ((4 * middle * middle) - 3)))));

    /// <summary>An arc on the sphere that stands for the line.</summary>
    /// <param name="Sin">Sine of its angle.</param>
    /// <param name="Cos">Cosine of its angle.</param>
    /// <param name="Alpha">Sine of its direction at the equator.</param>
    /// <param name="Middle">Cosine of twice the angle from the equator to its middle.</param>
    private readonly record struct Arc(double Sin, double Cos, double Alpha, double Middle)
    {
        public static Arc Of(double sin, double cos, double alpha, double sines) =>
            new(sin, cos, alpha, 1 - (alpha * alpha) is > 0 and var squared ? cos - (2 * sines / squared) : 0);

        public double Metres()
        {
            var (a, b) = Series(1 - (Alpha * Alpha));
            return Pole * a * (Atan2(Sin, Cos) - Bend(b, Sin, Cos, Middle));
        }

        /// <summary>How much more longitude the arc on the sphere turns than the line on the spheroid.</summary>
        public double Turn()
        {
            var squared = 1 - (Alpha * Alpha);
            var c = Flattening / 16 * squared * (4 + (Flattening * (4 - (3 * squared))));
            return (1 - c) * Flattening * Alpha * (Atan2(Sin, Cos) + (c * Sin * (Middle + (c * Cos * ((2 * Middle * Middle) - 1)))));
        }
    }
}
