using System.Globalization;
using NetTopologySuite.Geometries;
using OpenUnion.Data.Model.Place;
using OpenUnion.GraphQL.Types;

namespace OpenUnion.Data.Graph.Scalars;

/// <summary>Reads a geometry of GeoJSON (RFC 7946, section 3.1) from plain values. Foreign members are left aside.</summary>
internal sealed class GeoJsonReader
{
    /// <summary>Positions of one geometry, all its parts together.</summary>
    public const int MaxPositions = 10_000;

    /// <summary>Collections inside each other; RFC 7946 asks for none.</summary>
    public const int MaxNesting = 4;

    private int _positions;

    /// <summary>Reads a whole geometry.</summary>
    /// <exception cref="CoercionException">It is none; the message says where and what was expected.</exception>
    public static GeoJson Read(object? value) => new(new GeoJsonReader().Geometry(value, "", MaxNesting));

    private Geometry Geometry(object? value, string path, int nesting)
    {
        if (value is not IReadOnlyDictionary<string, object?> members)
            throw Mistake(path, value, "an object with `type` and `coordinates`");
        GeoJsonSystem.Check(members, path);
        return members.GetValueOrDefault("type") switch
        {
            "Point" => new Point(Position(Coordinates(members, path), Below(path, "coordinates"))),
            "LineString" => LineString(Coordinates(members, path), Below(path, "coordinates")),
            "Polygon" => Polygon(Coordinates(members, path), Below(path, "coordinates")),
            "MultiPoint" => new MultiPoint([.. Parts(Coordinates(members, path), Below(path, "coordinates"), (part, at) => new Point(Position(part, at)))]),
            "MultiLineString" => new MultiLineString([.. Parts(Coordinates(members, path), Below(path, "coordinates"), LineString)]),
            "MultiPolygon" => new MultiPolygon([.. Parts(Coordinates(members, path), Below(path, "coordinates"), Polygon)]),
            "GeometryCollection" => Collection(members, path, nesting),
            "Feature" or "FeatureCollection" => throw Mistake(Below(path, "type"), members["type"], "the type of a geometry; give the `geometry` of the feature"),
            var other => throw Mistake(Below(path, "type"), other, "Point, LineString, Polygon, MultiPoint, MultiLineString, MultiPolygon or GeometryCollection"),
        };
    }

    private GeometryCollection Collection(IReadOnlyDictionary<string, object?> members, string path, int nesting)
    {
        if (nesting == 0)
            throw new CoercionException($"Geometry has more than {MaxNesting} collections inside each other at {path}.");
        return new([.. Parts(members.GetValueOrDefault("geometries"), Below(path, "geometries"), (part, at) => Geometry(part, at, nesting - 1))]);
    }

    private LineString LineString(object? value, string path)
    {
        var line = Positions(value, path);
        return line.Length >= 2 ? new LineString(line) : throw Mistake(path, value, "two positions or more");
    }

    private Polygon Polygon(object? value, string path)
    {
        var rings = Parts(value, path, Ring);
        return new Polygon(rings[0], [.. rings.Skip(1)]);
    }

    private LinearRing Ring(object? value, string path)
    {
        var ring = Positions(value, path);
        if (ring.Length < 4)
            throw Mistake(path, value, "a ring: four positions or more, the last the same as the first");
        if (!ring[0].Equals2D(ring[^1]))
            throw new CoercionException(string.Create(CultureInfo.InvariantCulture, $"Geometry has an open ring at {path}: it begins with [{ring[0].X}, {ring[0].Y}] and ends with [{ring[^1].X}, {ring[^1].Y}]; expected the same position."));
        return new LinearRing(ring);
    }

    private Coordinate[] Positions(object? value, string path) => [.. Parts(value, path, Position)];

    private List<T> Parts<T>(object? value, string path, Func<object?, string, T> read)
    {
        if (value is not IReadOnlyList<object?> { Count: > 0 } parts)
            throw Mistake(path, value, "an array that is not empty");
        // Each part has a position at least.
        if (parts.Count > MaxPositions)
            throw TooMany(path);
        return [.. parts.Select((part, index) => read(part, $"{path}[{index}]"))];
    }

    private Coordinate Position(object? value, string path)
    {
        if (++_positions > MaxPositions)
            throw TooMany(path);
        if (value is not IReadOnlyList<object?> { Count: 2 or 3 } numbers || !numbers.All(number => number is int or long or decimal or double))
            throw Mistake(path, value, "a position: longitude and latitude as numbers");
        return new Coordinate(Number(numbers[0]), Number(numbers[1]));
    }

    private static double Number(object? value) => Convert.ToDouble(value, CultureInfo.InvariantCulture);

    private static object? Coordinates(IReadOnlyDictionary<string, object?> members, string path) =>
        members.TryGetValue("coordinates", out var coordinates) ? coordinates : throw Mistake(Below(path, "coordinates"), null, "an array");

    private static string Below(string path, string member) => path.Length == 0 ? member : $"{path}.{member}";

    private static CoercionException TooMany(string path) => new($"Geometry has more than {MaxPositions.ToString("N0", CultureInfo.InvariantCulture)} positions, counted up to {path}; simplify it.");

    private static CoercionException Mistake(string path, object? found, string expected) =>
        new($"Geometry cannot represent value{(path.Length == 0 ? "" : $" at {path}")}: {PlainValueText.Of(found)}; expected {expected}.");
}
