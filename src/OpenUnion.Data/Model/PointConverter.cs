using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using NetTopologySuite.Geometries;
using NetTopologySuite.IO;

namespace OpenUnion.Data.Model;

/// <summary>
/// Points cross the wire as text, EWKT in and hexadecimal EWKB out, because the driver's geometry plugin is not used.
/// </summary>
public sealed class PointConverter() : ValueConverter<Point, string>(
    point => FormattableString.Invariant($"SRID=4326;POINT({point.X} {point.Y})"),
    text => (Point)new WKBReader().Read(WKBReader.HexToBytes(text)));
