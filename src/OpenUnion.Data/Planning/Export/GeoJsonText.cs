using System.Text.Json;
using NetTopologySuite.Geometries;

namespace OpenUnion.Data.Planning.Export;

/// <summary>A geometry as GeoJSON (RFC 7946, section 3.1).</summary>
internal static class GeoJsonText
{
    public static void Write(Geometry geometry, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("type", geometry.GeometryType);
        if (geometry is GeometryCollection and not (MultiPoint or MultiLineString or MultiPolygon))
        {
            json.WriteStartArray("geometries");
            for (var part = 0; part < geometry.NumGeometries; part++)
                Write(geometry.GetGeometryN(part), json);
            json.WriteEndArray();
        }
        else
        {
            json.WritePropertyName("coordinates");
            Coordinates(geometry, json);
        }

        json.WriteEndObject();
    }

    private static void Coordinates(Geometry geometry, Utf8JsonWriter json)
    {
        switch (geometry)
        {
            case Point point:
                Position(point.Coordinate, json);
                break;
            case LineString line:
                List(line.Coordinates, json, Position);
                break;
            case Polygon polygon:
                List([polygon.ExteriorRing, .. polygon.InteriorRings], json, Coordinates);
                break;
            default:
                List(Enumerable.Range(0, geometry.NumGeometries).Select(geometry.GetGeometryN), json, Coordinates);
                break;
        }
    }

    private static void List<T>(IEnumerable<T> items, Utf8JsonWriter json, Action<T, Utf8JsonWriter> write)
    {
        json.WriteStartArray();
        foreach (var item in items)
            write(item, json);
        json.WriteEndArray();
    }

    private static void Position(Coordinate position, Utf8JsonWriter json)
    {
        json.WriteStartArray();
        json.WriteNumberValue(position.X);
        json.WriteNumberValue(position.Y);
        json.WriteEndArray();
    }
}
