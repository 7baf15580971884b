using OpenUnion.Data.Model.Place;

namespace OpenUnion.Data.Planning.Place;

/// <summary>The coordinate system of what is shown: known when the statement is written, or a value of the request.</summary>
/// <param name="Known">The system, if every request of the plan has the same.</param>
/// <param name="Asked">The name of the system as text, where each request says it.</param>
public sealed record SystemPlan(CoordinateSystem Known, PlanParameter? Asked);

/// <summary>One member of a GeoJSON point.</summary>
public sealed record PointMember(string Name, PointPart Part);

/// <summary>What a member of a GeoJSON point shows.</summary>
public enum PointPart
{
    TypeName,
    Type,
    Coordinates,
    Bbox,
    Crs,
    System,
}
