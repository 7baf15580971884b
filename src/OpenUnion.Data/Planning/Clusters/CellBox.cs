using OpenUnion.Data.Model.Place;

namespace OpenUnion.Data.Planning.Clusters;

/// <summary>A rectangle of the cells of one zoom, all four sides included; eight cells are as wide as a tile.</summary>
public readonly record struct CellBox(int Zoom, int West, int North, int East, int South)
{
    /// <summary>Highest zoom.</summary>
    public const int MaxZoom = 18;

    /// <summary>Cells of one answer: 64 tiles, more than any screen shows.</summary>
    public const int MaxCells = 4_096;

    /// <summary>Bits of a position in a tile that tell its cell.</summary>
    private const int BitsOfTile = 3;

    /// <summary>Number of cells.</summary>
    public long Count => (East - West + 1L) * (South - North + 1L);

    /// <summary>Bits of a position behind those of its cell.</summary>
    public int Shift => WebMercator.Bits - BitsOfTile - Zoom;

    /// <summary>The cells of the tiles that any of the cells lie in.</summary>
    public CellBox Tiles => this with
    {
        West = West >> BitsOfTile << BitsOfTile,
        North = North >> BitsOfTile << BitsOfTile,
        East = East | ((1 << BitsOfTile) - 1),
        South = South | ((1 << BitsOfTile) - 1),
    };

    /// <summary>The cells of a tile.</summary>
    public static CellBox Of(TileAddress tile) =>
        new CellBox(tile.Zoom, tile.X << BitsOfTile, tile.Y << BitsOfTile, tile.X << BitsOfTile, tile.Y << BitsOfTile).Tiles;

    /// <summary>The cells that a box in degrees has a share of; an edge that is one of cells does not reach beyond it.</summary>
    public static CellBox Of(int zoom, double west, double south, double east, double north)
    {
        var shift = new CellBox(zoom, 0, 0, 0, 0).Shift;
        var (left, top) = (WebMercator.NearestX(west) >> shift, WebMercator.NearestY(north) >> shift);
        return new CellBox(zoom, left, top, Math.Max(left, Last(WebMercator.NearestX(east))), Math.Max(top, Last(WebMercator.NearestY(south))));

        int Last(int edge) => Math.Max(edge - (edge == int.MaxValue ? 0 : 1), 0) >> shift;
    }
}
