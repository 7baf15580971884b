using NetTopologySuite.Geometries;
using OpenUnion.Data.Model.Place;
using OpenUnion.GraphQL;
using Position = OpenUnion.Data.Model.Place.Position;

namespace OpenUnion.Data.Planning.Place;

/// <summary>A point that a request gives, in degrees of the system that it names.</summary>
public static class PointArgument
{
    /// <summary>The point as EWKB, WGS-84.</summary>
    public static byte[] Ewkb(object? input) => Ewkb(Wgs84(input));

    /// <summary>A place in WGS-84 as EWKB.</summary>
    internal static byte[] Ewkb(Position place) => GeometryArgument.Ewkb(new Point(place.Longitude, place.Latitude));

    /// <summary>The point in WGS-84.</summary>
    public static Position Wgs84(object? input)
    {
        var point = (IReadOnlyDictionary<string, object?>)input!;
        return Given(point).Convert(SystemArgument.Read(point.GetValueOrDefault(SystemArgument.Name)), CoordinateSystem.WGS84);
    }

    /// <summary>What is wrong with the point, or null: swapped axes, or a place outside China.</summary>
    /// <param name="input">The value of a PointInput.</param>
    /// <param name="argument">The way to it, as a client knows it: <c>near</c>.</param>
    public static GraphQLError? Check(object? input, string argument) =>
        China.Check(Given((IReadOnlyDictionary<string, object?>)input!), $"The point of `{argument}`");

    private static Position Given(IReadOnlyDictionary<string, object?> point) => new((double)point["longitude"]!, (double)point["latitude"]!);
}
