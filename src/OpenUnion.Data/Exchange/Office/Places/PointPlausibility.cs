using OpenUnion.Data.Model;
using OpenUnion.Data.Model.Place;

namespace OpenUnion.Data.Exchange.Office.Places;

/// <summary>
/// Whether a point can lie in a region. Of regions one point each is known and no border, so only what is far off is found:
/// farther from its own seat than four times what the nearest seat is away, and fifty kilometres more.
/// </summary>
internal sealed class PointPlausibility(RegionIndex index)
{
    private const double Times = 4;
    private const double Margin = 50_000;

    private readonly Position[] _places = [.. index.WithPoints.Select(region => new Position(region.Location!.X, region.Location.Y))];

    /// <summary>What is wrong with the point; null if nothing is seen.</summary>
    public Complaint? Check(Region region, Position point)
    {
        if (index.Line(region).FirstOrDefault(one => one is { Location: not null, ParentCode: not null }) is not { } seat)
            return null;
        var own = Spheroid.Between(point, new Position(seat.Location!.X, seat.Location.Y)).Metres;
        if (own <= Margin)
            return null;
        var nearest = Enumerable.Range(0, _places.Length).MinBy(at => Square(_places[at] - point, point.Latitude));
        var least = Spheroid.Between(point, _places[nearest]).Metres;
        if (own <= Margin + (Times * least))
            return null;
        var (here, there) = (index.FullName(index.WithPoints[nearest]), index.FullName(region));
        return new Complaint(
            $"found a point {own / 1000:F0} km from {there}, next to {here}, expected one within {there}: the region, the axes or the coordinate system are wrong",
            $"坐标距{there} {own / 1000:F0} 公里，在{here}附近；请核对行政区划和坐标");
    }

    private static double Square(Position difference, double latitude)
    {
        var east = difference.Longitude * Math.Cos(double.DegreesToRadians(latitude));
        return (east * east) + (difference.Latitude * difference.Latitude);
    }
}
