using OpenUnion.Data.Planning.Place;
using OpenUnion.GraphQL;
using OpenUnion.GraphQL.Execution;

namespace OpenUnion.Data.Planning.Clusters;

/// <summary>The arguments <c>bbox</c>, <c>zoom</c> and <c>crs</c> of clusters.</summary>
internal static class ClusterArguments
{
    private const string Box = "bbox";
    private const string ZoomName = "zoom";

    public static int Zoom(RequestArguments request, Selection selection) => (int)request.Of(selection, ZoomName)!;

    /// <summary>The cells that are asked for; the arguments have been checked.</summary>
    public static CellBox Cells(RequestArguments request, Selection selection)
    {
        var box = BoxArgument.Of(request.Of(selection, Box)!).In(SystemArgument.Read(request.Of(selection, SystemArgument.Name)));
        return CellBox.Of(Zoom(request, selection), box.West, box.South, box.East, box.North);
    }

    /// <summary>What is wrong with the arguments, or null.</summary>
    public static GraphQLError? Check(RequestArguments request, Selection selection) =>
        CheckZoom(Zoom(request, selection))
        ?? BoxArgument.Of(request.Of(selection, Box)!).CheckEdges($"The box `{Box}`")
        ?? CheckCells(Cells(request, selection));

    private static GraphQLError? CheckZoom(int zoom) => zoom is >= 0 and <= CellBox.MaxZoom
        ? null
        : PlaceErrors.Of($"The argument `{ZoomName}` is {zoom}; expected 0 to {CellBox.MaxZoom}.", "OU2091");

    private static GraphQLError? CheckCells(CellBox cells) => cells.Count <= CellBox.MaxCells
        ? null
        : PlaceErrors.Of($"The box `{Box}` has {cells.Count} cells at zoom {cells.Zoom}; expected at most {CellBox.MaxCells}: ask for a smaller box or a lower zoom.", "OU2092");
}
