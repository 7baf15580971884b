using System.Text.Json;
using OpenUnion.Data.Model.Place;
using OpenUnion.Testing;

namespace OpenUnion.Data.Tests.Model.Place;

/// <summary>The npm package gcoord, which most web maps of China use: somebody else's word on the conversions.</summary>
public static class GcoordOracle
{
    private static readonly NodeScript Script = new(Repository.PathOf("tests", "OpenUnion.Data.Tests", "Model", "Place", "oracle"), "gcoord.mjs");

    /// <summary>The points, converted by gcoord, in their order.</summary>
    public static async Task<IReadOnlyList<Position>> ConvertAsync(IReadOnlyList<Position> places, CoordinateSystem source, CoordinateSystem target)
    {
        var question = JsonSerializer.Serialize(new { from = source.ToString(), to = target.ToString(), points = places.Select(place => new[] { place.Longitude, place.Latitude }) });
        var answer = (await Script.AskAsync([question])).Single();
        return [.. JsonSerializer.Deserialize<double[][]>(answer)!.Select(point => new Position(point[0], point[1]))];
    }
}
