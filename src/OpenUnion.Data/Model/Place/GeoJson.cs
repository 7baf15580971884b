using NetTopologySuite.Geometries;

namespace OpenUnion.Data.Model.Place;

/// <summary>
/// A geometry that a client gave as GeoJSON: its form is right (closed rings, whole positions), its degrees are of no
/// coordinate system yet and in no range. One value, whatever its size: collections of geometries are lists to .NET.
/// </summary>
public sealed record GeoJson(Geometry Geometry);
