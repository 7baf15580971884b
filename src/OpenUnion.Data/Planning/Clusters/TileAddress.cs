namespace OpenUnion.Data.Planning.Clusters;

/// <summary>A tile of the web's pyramid: zoom, column from the west, row from the north.</summary>
public readonly record struct TileAddress(int Zoom, int X, int Y)
{
    /// <summary>Units of a tile's own coordinates to its width.</summary>
    public const int Extent = 4096;

    /// <summary>Whether the pyramid has the tile.</summary>
    public bool Exists => Zoom is >= 0 and <= CellBox.MaxZoom && (uint)X < 1u << Zoom && (uint)Y < 1u << Zoom;
}
