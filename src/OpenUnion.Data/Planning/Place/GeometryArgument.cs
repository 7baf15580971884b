using NetTopologySuite.Geometries;
using NetTopologySuite.IO;
using NpgsqlTypes;
using OpenUnion.Data.Model.Place;
using OpenUnion.GraphQL;
using Position = OpenUnion.Data.Model.Place.Position;

namespace OpenUnion.Data.Planning.Place;

/// <summary>A geometry that a request gives, and the coordinate system beside it.</summary>
public static class GeometryArgument
{
    /// <summary>The geometry in WGS-84.</summary>
    public static Geometry Wgs84(object? geometry, object? crs)
    {
        var (given, system) = (((GeoJson)geometry!).Geometry, SystemArgument.Read(crs));
        return system == CoordinateSystem.WGS84 ? given : Convert(given, system);
    }

    /// <summary>A geometry in WGS-84 as EWKB.</summary>
    public static byte[] Ewkb(Geometry geometry)
    {
        geometry.SRID = 4326;
        return new WKBWriter(ByteOrder.LittleEndian, handleSRID: true).Write(geometry);
    }

    /// <summary>
    /// A parameter that PostgreSQL reads as a geography, once a request, however large it is. As bytes with a cast it would be
    /// read anew for each row, as soon as the statement's plan is a generic one.
    /// </summary>
    internal static PlanParameter Parameter(Func<RequestArguments, Geometry?> read) =>
        new(NpgsqlDbType.Unknown, request => read(request) is { IsEmpty: false } geometry ? System.Convert.ToHexString(Ewkb(geometry)) : null);

    /// <summary>What is wrong with the geometry, or null.</summary>
    /// <param name="geometry">The value of a Geometry.</param>
    /// <param name="crs">The name of its coordinate system; null is WGS-84.</param>
    /// <param name="argument">The way to it, as a client knows it: <c>where.location.within.geometry</c>.</param>
    public static GraphQLError? Check(object? geometry, object? crs, string argument)
    {
        var (given, what) = (((GeoJson)geometry!).Geometry, $"The geometry `{argument}`");
        return China.Check(given.EnvelopeInternal, what)
            ?? given.Coordinates.Select(position => OffTheGlobe(position, what)).FirstOrDefault(error => error is not null)
            ?? GlobeForm.Check(Wgs84(geometry, crs), what);
    }

    private static GraphQLError? OffTheGlobe(Coordinate position, string what) => position is { X: >= -180 and <= 180, Y: >= -90 and <= 90 }
        ? null
        : PlaceErrors.Of($"{what} has the position [{position.X}, {position.Y}]; expected longitude -180 to 180 and latitude -90 to 90, in this order.", "OU2010");

    private static Geometry Convert(Geometry given, CoordinateSystem system)
    {
        var converted = given.Copy();
        converted.Apply(new Conversion(system));
        return converted;
    }

    private sealed class Conversion(CoordinateSystem system) : IEntireCoordinateSequenceFilter
    {
        public bool Done => false;

        public bool GeometryChanged => true;

        public void Filter(CoordinateSequence sequence)
        {
            for (var i = 0; i < sequence.Count; i++)
            {
                var place = new Position(sequence.GetX(i), sequence.GetY(i)).Convert(system, CoordinateSystem.WGS84);
                sequence.SetX(i, place.Longitude);
                sequence.SetY(i, place.Latitude);
            }
        }
    }
}
