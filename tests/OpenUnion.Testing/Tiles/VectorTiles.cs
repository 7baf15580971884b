using System.Text.Json;
using System.Text.Json.Serialization;

namespace OpenUnion.Testing.Tiles;

/// <summary>Vector tiles as npm's <c>@mapbox/vector-tile</c> reads them, which is what maps do.</summary>
internal static class VectorTiles
{
    private static readonly NodeScript Decoder = new(Repository.PathOf("tests", "OpenUnion.Testing", "Tiles", "decoder"), "decode.mjs");

    /// <summary>The features of each tile.</summary>
    public static async Task<List<TileFeature[]>> DecodeAsync(IEnumerable<byte[]> tiles)
    {
        var answers = await Decoder.AskAsync(tiles.Select(Convert.ToBase64String));
        return [.. answers.Select(answer => JsonSerializer.Deserialize<TileFeature[]>(answer, JsonSerializerOptions.Web)!)];
    }
}

/// <summary>A feature: its place in the tile, and its tags.</summary>
internal sealed record TileFeature(int X, int Y, int Type, TileTags Tags);

/// <summary>The tags of a cluster, or of a station.</summary>
internal sealed record TileTags
{
    public bool? Cluster { get; init; }

    public int? Count { get; init; }

    public string? Bbox { get; init; }

    [JsonPropertyName("expansion_zoom")]
    public int? ExpansionZoom { get; init; }

    [JsonPropertyName("open_all_day")]
    public JsonElement OpenAllDay { get; init; }

    public string? Id { get; init; }

    public string? Slug { get; init; }

    public string? Name { get; init; }

    [JsonPropertyName("name_en")]
    public string? NameEn { get; init; }

    public string? Kind { get; init; }

    public string? Status { get; init; }

    public string? Precision { get; init; }

    /// <summary>Stations that the feature stands for.</summary>
    public int Stations => Count ?? 1;
}
