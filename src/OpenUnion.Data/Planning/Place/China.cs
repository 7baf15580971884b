using NetTopologySuite.Geometries;
using OpenUnion.GraphQL;
using Position = OpenUnion.Data.Model.Place.Position;

namespace OpenUnion.Data.Planning.Place;

/// <summary>Where the dataset's places can be. What lies outside is a mistake rather than a place without stations.</summary>
internal static class China
{
    private const string Expected = "expected longitude 73 to 136 and latitude 3 to 54";

    // With its seas and a margin; a shift between coordinate systems is far less than the margin.
    private static readonly Envelope Box = new(73, 136, 3, 54);

    /// <summary>What is wrong with a point, or null: OU2001 for swapped axes, OU2002 for a place outside China.</summary>
    public static GraphQLError? Check(Position place, string what)
    {
        if (Box.Contains(place.Longitude, place.Latitude))
            return null;
        return Box.Contains(place.Latitude, place.Longitude)
            ? PlaceErrors.Of($"{what} has longitude {place.Longitude} and latitude {place.Latitude}: the axes look swapped; {Expected}.", "OU2001")
            : PlaceErrors.Of($"{what} has longitude {place.Longitude} and latitude {place.Latitude}, which is outside China; {Expected}.", "OU2002");
    }

    /// <summary>What is wrong with an extent, or null. It may reach beyond China, but not lie beyond it.</summary>
    public static GraphQLError? Check(Envelope extent, string what)
    {
        if (Box.Intersects(extent))
            return null;
        return Box.Intersects(new Envelope(extent.MinY, extent.MaxY, extent.MinX, extent.MaxX))
            ? PlaceErrors.Of($"{what} lies at longitude {extent.MinX} to {extent.MaxX} and latitude {extent.MinY} to {extent.MaxY}: the axes look swapped; {Expected}.", "OU2001")
            : PlaceErrors.Of($"{what} lies at longitude {extent.MinX} to {extent.MaxX} and latitude {extent.MinY} to {extent.MaxY}, all of it outside China; {Expected}.", "OU2002");
    }
}
