using NetTopologySuite.Geometries;
using OpenUnion.Data.Model.Place;
using OpenUnion.GraphQL;
using Position = OpenUnion.Data.Model.Place.Position;

namespace OpenUnion.Data.Planning.Place;

/// <summary>A box of longitudes and latitudes that a request gives, in degrees of the system that it names.</summary>
internal sealed record BoxArgument(double West, double South, double East, double North, CoordinateSystem System)
{
    /// <summary>Further than any shift between two coordinate systems, in degrees.</summary>
    private const double Shift = 0.03;

    private bool Crosses => West > East;

    /// <summary>Reads the value of a BoundingBoxInput.</summary>
    public static BoxArgument Of(object input)
    {
        var box = (IReadOnlyDictionary<string, object?>)input;
        return new((double)box["west"]!, (double)box["south"]!, (double)box["east"]!, (double)box["north"]!, SystemArgument.Read(box.GetValueOrDefault(SystemArgument.Name)));
    }

    /// <summary>What is wrong with the box, or null.</summary>
    public static GraphQLError? Check(object input, string path) => Of(input).Mistake($"The box `{path}`")?.WithExtension("filter", path);

    /// <summary>
    /// Points on the globe whose box in space (x, y, z) is that of the whole box: over it, each of the three has its greatest
    /// and least value at a corner, or where an edge meets the equator or a meridian of 0, 90 or 180 degrees.
    /// </summary>
    public MultiPoint Corners()
    {
        var margin = System == CoordinateSystem.WGS84 ? 0 : Shift;
        var (west, east) = (West - margin, (Crosses ? East + 360 : East) + margin);
        var (south, north) = (Math.Max(South - margin, -90), Math.Min(North + margin, 90));
        double[] longitudes = [west, east, .. Within([-180, -90, 0, 90, 180, 270, 360], west, east)];
        double[] latitudes = [south, north, .. Within([0], south, north)];
        return new MultiPoint([.. longitudes.SelectMany(longitude => latitudes.Select(latitude => new Point(OnGlobe(longitude), latitude)))]);
    }

    /// <summary>The box in another system, by its corners.</summary>
    public BoxArgument In(CoordinateSystem system)
    {
        var (southWest, northEast) = (new Position(West, South).Convert(System, system), new Position(East, North).Convert(System, system));
        return new(southWest.Longitude, southWest.Latitude, northEast.Longitude, northEast.Latitude, system);
    }

    /// <summary>What is wrong with a box of a map, which may lie outside China but does not cross the antimeridian; or null.</summary>
    public GraphQLError? CheckEdges(string what)
    {
        if (IsOffGlobe)
            return OffGlobe(what);
        return West <= East ? Upright(what) : PlaceErrors.Of($"{what} has west {West} and east {East}; expected west to be the lesser.", "OU2015");
    }

    private bool IsOffGlobe => Math.Min(West, East) < -180 || Math.Max(West, East) > 180 || South < -90 || North > 90;

    private GraphQLError OffGlobe(string what) =>
        PlaceErrors.Of($"{what} reaches from longitude {West} to {East} and latitude {South} to {North}; expected longitude -180 to 180 and latitude -90 to 90.", "OU2010");

    private GraphQLError? Upright(string what) =>
        South <= North ? null : PlaceErrors.Of($"{what} has south {South} and north {North}; expected south to be the lesser.", "OU2015");

    private GraphQLError? Mistake(string what)
    {
        Envelope[] parts = Crosses ? [new(West, 180, South, North), new(-180, East, South, North)] : [new(West, East, South, North)];
        var mistakes = Array.ConvertAll(parts, part => China.Check(part, what));
        if (!mistakes.Contains(null))
            return mistakes[0];
        return IsOffGlobe ? OffGlobe(what) : Upright(what);
    }

    private static IEnumerable<double> Within(double[] values, double low, double high) => values.Where(value => value > low && value < high);

    private static double OnGlobe(double longitude) => longitude > 180 ? longitude - 360 : longitude < -180 ? longitude + 360 : longitude;
}
