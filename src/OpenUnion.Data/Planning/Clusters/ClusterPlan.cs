using NpgsqlTypes;
using OpenUnion.Data.Model.Place;
using OpenUnion.Data.Planning.Filters;

namespace OpenUnion.Data.Planning.Clusters;

/// <summary>
/// Stations of some cells, drawn together where they share one. A cell is one of the map of a coordinate system, so that a
/// station is in exactly one cell of each zoom.
/// </summary>
public sealed record ClusterPlan(ClusterSource Source, CoordinateSystem System, FilterPlan? Where)
{
    /// <summary>Stations that stand for themselves in one tile; a tile with more is drawn in cells, so that its size is bounded.</summary>
    public const int MaxSingles = 2_000;

    public required PlanParameter Zoom { get; init; }

    /// <summary>Bits of a position behind those of its cell.</summary>
    public required PlanParameter Shift { get; init; }

    /// <summary>The cells that are drawn.</summary>
    public required CellEdges Shown { get; init; }

    /// <summary>The cells that are read: those of whole tiles where crowded tiles are told from others.</summary>
    public required CellEdges Read { get; init; }

    /// <summary>Plans the clusters of a box that each request gives, of the source that the plan is for.</summary>
    public static ClusterPlan Of(ClusterSource source, CoordinateSystem system, FilterPlan? where, Func<RequestArguments, CellBox> box)
    {
        var shown = CellEdges.Of(box);
        return new ClusterPlan(source, system, where)
        {
            Zoom = new PlanParameter(NpgsqlDbType.Integer, request => box(request).Zoom),
            Shift = new PlanParameter(NpgsqlDbType.Integer, request => box(request).Shift),
            Shown = shown,
            Read = source == ClusterSource.Single ? CellEdges.Of(request => box(request).Tiles) : shown,
        };
    }
}

/// <summary>The outermost positions in some cells, themselves included.</summary>
public sealed record CellEdges(PlanParameter West, PlanParameter North, PlanParameter East, PlanParameter South)
{
    public static CellEdges Of(Func<RequestArguments, CellBox> box) => new(
        Edge(request => First(box(request), box(request).West)),
        Edge(request => First(box(request), box(request).North)),
        Edge(request => Last(box(request), box(request).East)),
        Edge(request => Last(box(request), box(request).South)));

    private static PlanParameter Edge(Func<RequestArguments, int> position) => new(NpgsqlDbType.Integer, request => position(request));

    private static int First(CellBox box, int cell) => cell << box.Shift;

    private static int Last(CellBox box, int cell) => (int)(((cell + 1L) << box.Shift) - 1);
}
