using OpenUnion.Data.Planning.Filters;

namespace OpenUnion.Data.Planning.Place;

/// <summary>What a point is asked. Geometries are of WGS-84; one that is NULL has no points.</summary>
public abstract record SpatialTest
{
    /// <summary>Whether it is in or on a geometry, or no further from it than a reach in metres.</summary>
    public sealed record Meets(PlanParameter Geometry, PlanParameter? Reach) : SpatialTest;

    /// <summary>How its distance from a geometry compares.</summary>
    /// <param name="Geometry">The geometry to measure to.</param>
    /// <param name="Buffer">Metres by which the geometry grows first; null for none.</param>
    /// <param name="Comparison">How the distance compares.</param>
    /// <param name="Metres">To what.</param>
    /// <param name="Reach">A distance beyond which the answer is no, for the index; null if there is none.</param>
    public sealed record Distance(PlanParameter Geometry, PlanParameter? Buffer, Comparison Comparison, PlanParameter Metres, PlanParameter? Reach) : SpatialTest;

    /// <summary>Whether it is in or on a box of longitudes and latitudes.</summary>
    /// <param name="Corners">Points of which the box in space holds all of it, for the index.</param>
    /// <param name="West">Degrees; greater than east in a box over the antimeridian.</param>
    /// <param name="South">Degrees.</param>
    /// <param name="East">Degrees.</param>
    /// <param name="North">Degrees.</param>
    /// <param name="System">The name of the system that the edges are of.</param>
    public sealed record InBox(PlanParameter Corners, PlanParameter West, PlanParameter South, PlanParameter East, PlanParameter North, PlanParameter System) : SpatialTest;
}
