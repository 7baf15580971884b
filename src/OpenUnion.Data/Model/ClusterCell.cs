using Microsoft.EntityFrameworkCore;
using OpenUnion.Data.Model.Place;

namespace OpenUnion.Data.Model;

/// <summary>
/// The stations in one cell of the map at a low zoom. Positions are those of <see cref="WebMercator"/>; sums are kept, so
/// that coarser cells are exact, and so is the middle of the stations.
/// </summary>
[Comment("Stations in each cell of the map at low zooms, eight cells to the width of a tile.")]
[Derived]
public sealed class ClusterCell
{
    [Comment("Coordinate system of the map.")]
    public CoordinateSystem System { get; set; }

    [Comment("Zoom of the tiles.")]
    public int Zoom { get; set; }

    [Comment("Column of the cell, from the west.")]
    public int X { get; set; }

    [Comment("Row of the cell, from the north.")]
    public int Y { get; set; }

    [Comment("Number of stations.")]
    public int Stations { get; set; }

    [Comment("How many of them are always open.")]
    public int OpenAllDay { get; set; }

    [Comment("Sum of their positions from the west.")]
    public long SumX { get; set; }

    [Comment("Sum of their positions from the north.")]
    public long SumY { get; set; }

    [Comment("Position of the westernmost.")]
    public int MinX { get; set; }

    [Comment("Position of the easternmost.")]
    public int MaxX { get; set; }

    [Comment("Position of the northernmost.")]
    public int MinY { get; set; }

    [Comment("Position of the southernmost.")]
    public int MaxY { get; set; }

    [Comment("The first of the stations by key.")]
    public required string StationSlug { get; set; }
}
