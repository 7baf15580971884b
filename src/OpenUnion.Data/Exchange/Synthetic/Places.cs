using System.Globalization;

namespace OpenUnion.Data.Exchange.Synthetic;

/// <summary>A populated place with the spread of stations around it, in kilometres (a standard deviation).</summary>
internal sealed record Place(double X, double Y, double Spread, string PrefectureCode);

/// <summary>Draws points as people live: around real places, the more the greater the place.</summary>
internal sealed class Places(Outline outline)
{
    private const double KilometresADegree = 111.2;

    private readonly Weighted<Place> _places = new([.. EmbeddedTable.Rows("places.csv").Select(Parse)]);

    /// <summary>A point (WGS-84 degrees, six decimals) and the place that it belongs to.</summary>
    public (Place Place, double X, double Y) Draw(SyntheticRandom random)
    {
        var place = _places.Draw(random);
        // Denser in the middle than a bell curve.
        var spread = place.Spread * (0.2 + (1.2 * random.Unit()));
        for (var attempt = 0; attempt < 6; attempt++, spread /= 2)
        {
            var (x, y) = Around(place, spread, random);
            if (outline.Contains(x, y))
                return (place, x, y);
        }

        // The outline is coarse: a place that it leaves in the sea keeps its stations close.
        var (nearX, nearY) = Around(place, Math.Min(spread, 0.5), random);
        return (place, nearX, nearY);
    }

    /// <summary>Cosine of an angle in degrees by Bhaskara's formula: within 0.2 percent, and the same everywhere.</summary>
    public static double Cosine(double degrees) => (32400 - (4 * degrees * degrees)) / (32400 + (degrees * degrees));

    private static (double X, double Y) Around(Place place, double kilometres, SyntheticRandom random)
    {
        var east = kilometres * random.Bell() / (KilometresADegree * Cosine(place.Y));
        var north = kilometres * random.Bell() / KilometresADegree;
        return (Round(place.X + east), Round(place.Y + north));
    }

    private static double Round(double degrees) => Math.Floor((degrees * 1e6) + 0.5) / 1e6;

    private static (Place Place, long Weight) Parse(string[] row)
    {
        var weight = long.Parse(row[3], CultureInfo.InvariantCulture);
        var spread = 2 + (13 * Math.Sqrt(Math.Min(1, weight / 1e7)));
        return (new Place(EmbeddedTable.Number(row[1]), EmbeddedTable.Number(row[2]), spread, row[4]), weight);
    }
}
