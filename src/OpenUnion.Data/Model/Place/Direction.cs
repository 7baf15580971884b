using NetTopologySuite.Geometries;
using static System.Math;

namespace OpenUnion.Data.Model.Place;

/// <summary>A place as a vector of length one from the middle of a sphere, as PostGIS's geography draws edges.</summary>
internal readonly record struct Direction(double X, double Y, double Z)
{
    public static Direction Of(Coordinate degrees)
    {
        var (longitude, latitude) = (double.DegreesToRadians(degrees.X), double.DegreesToRadians(degrees.Y));
        return new(Cos(latitude) * Cos(longitude), Cos(latitude) * Sin(longitude), Sin(latitude));
    }

    public double Dot(Direction other) => (X * other.X) + (Y * other.Y) + (Z * other.Z);

    public Direction Cross(Direction other) => new((Y * other.Z) - (Z * other.Y), (Z * other.X) - (X * other.Z), (X * other.Y) - (Y * other.X));

    public Direction Scale(double factor) => new(X * factor, Y * factor, Z * factor);

    public Direction Plus(Direction other) => new(X + other.X, Y + other.Y, Z + other.Z);

    /// <summary>The same direction with length one; null for no direction at all.</summary>
    public Direction? Unit() => Sqrt(Dot(this)) is > 1e-9 and var length ? Scale(1 / length) : null;

    public Position Place() => new(double.RadiansToDegrees(Atan2(Y, X)), double.RadiansToDegrees(Atan2(Z, Sqrt((X * X) + (Y * Y)))));
}
