using System.Globalization;
using NetTopologySuite.Geometries;
using NetTopologySuite.IO;
using OpenUnion.GraphQL;

namespace OpenUnion.Data.Planning;

/// <summary>A point that a request gives, in degrees WGS-84.</summary>
public static class PointArgument
{
    // China with its seas, and a margin: what lies outside is a mistake rather than a place without stations.
    private static readonly Envelope China = new(73, 136, 3, 54);

    /// <summary>The point as EWKB.</summary>
    public static byte[] Ewkb(object? input)
    {
        var (longitude, latitude) = Read(input);
        var writer = new WKBWriter(ByteOrder.LittleEndian, handleSRID: true);
        return writer.Write(new Point(longitude, latitude) { SRID = 4326 });
    }

    /// <summary>What is wrong with the point, or null: swapped axes, or a place outside China.</summary>
    public static GraphQLError? Check(object? input, string argument)
    {
        var (longitude, latitude) = Read(input);
        if (China.Contains(longitude, latitude))
            return null;
        return China.Contains(latitude, longitude)
            ? Error($"The point of `{argument}` has longitude {longitude} and latitude {latitude}: the axes look swapped; expected longitude 73 to 136 and latitude 3 to 54.", "OU2001")
            : Error($"The point of `{argument}` has longitude {longitude} and latitude {latitude}, which is outside China; expected longitude 73 to 136 and latitude 3 to 54.", "OU2002");
    }

    private static GraphQLError Error(FormattableString message, string code) =>
        new GraphQLError(message.ToString(CultureInfo.InvariantCulture)).WithCode(code);

    private static (double Longitude, double Latitude) Read(object? input)
    {
        var point = (IReadOnlyDictionary<string, object?>)input!;
        return ((double)point["longitude"]!, (double)point["latitude"]!);
    }
}
