namespace OpenUnion.Data.Model.Place;

/// <summary>A place on Earth, in degrees of some coordinate system.</summary>
public readonly record struct Position(double Longitude, double Latitude)
{
    public static Position operator +(Position left, Position right) => new(left.Longitude + right.Longitude, left.Latitude + right.Latitude);

    public static Position operator -(Position left, Position right) => new(left.Longitude - right.Longitude, left.Latitude - right.Latitude);

    /// <summary>The same place, told in another coordinate system. The ways back are exact to what a double holds.</summary>
    public Position Convert(CoordinateSystem source, CoordinateSystem target)
    {
        if (source == target)
            return this;
        var gcj02 = source switch
        {
            CoordinateSystem.WGS84 => Gcj02.FromWgs84(this),
            CoordinateSystem.BD09 => Bd09.ToGcj02(this),
            _ => this,
        };
        return target switch
        {
            CoordinateSystem.WGS84 => Gcj02.ToWgs84(gcj02),
            CoordinateSystem.BD09 => Bd09.FromGcj02(gcj02),
            _ => gcj02,
        };
    }
}
