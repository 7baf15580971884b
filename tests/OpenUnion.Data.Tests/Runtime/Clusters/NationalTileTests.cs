using OpenUnion.Data.Model.Place;
using OpenUnion.Data.Planning.Clusters;
using OpenUnion.Testing;
using OpenUnion.Testing.Tiles;

namespace OpenUnion.Data.Tests.Runtime.Clusters;

/// <summary>As many stations as there are in the country, none of them lost and none counted twice.</summary>
public sealed class NationalTileTests
{
    private const int Stations = 186_100;

    /// <summary>Up to this zoom all tiles are read; above, those below some of its tiles, as all would be some hundred thousand.</summary>
    private const int LastWholeZoom = 6;

    [Fact]
    public async Task The_tiles_of_each_zoom_add_up()
    {
        await using var database = await TestDatabase.CreateAsync(SyntheticDatabase.National);
        using var world = new TileWorld(database.Reader);
        var query = TileWorld.Query();
        var maps = Enumerable.Range(0, LastWholeZoom + 1).Select(zoom => (zoom, query)).ToList();
        (await world.CountsAsync(maps)).ShouldAllBe(count => count == Stations);

        var all = await world.ZoomAsync(LastWholeZoom, query);
        var sample = all.Where(tile => tile.Value.Sum(feature => feature.Tags.Stations) is > 100 and < 400).Take(4).ToDictionary();
        sample.Count.ShouldBe(4);
        var expected = sample.Values.Sum(features => features.Sum(feature => feature.Tags.Stations));
        for (var zoom = LastWholeZoom + 1; zoom <= 14; zoom++)
        {
            var up = zoom - LastWholeZoom;
            var below = (await world.TilesAsync(zoom, CoordinateSystem.WGS84)).Where(tile => sample.ContainsKey(new TileAddress(LastWholeZoom, tile.X >> up, tile.Y >> up))).ToList();
            var data = new List<byte[]>();
            foreach (var tile in below)
                data.Add(await world.BytesAsync(tile, query));
            (await VectorTiles.DecodeAsync(data)).Sum(features => features.Sum(feature => feature.Tags.Stations)).ShouldBe(expected, $"zoom {zoom}");
        }
    }

    /// <summary>The place with the most stations, at the zoom at which each stands for itself.</summary>
    [Fact]
    public async Task The_fullest_tile_is_small()
    {
        await using var database = await TestDatabase.CreateAsync(SyntheticDatabase.National);
        using var world = new TileWorld(database.Reader);
        var place = ((string)(await TestDatabase.ScalarAsync(database.Reader, "SELECT format('%s %s', wgs84_x >> 17, wgs84_y >> 17) FROM stations GROUP BY wgs84_x >> 17, wgs84_y >> 17 ORDER BY count(*) DESC LIMIT 1"))!).Split(' ');

        var data = await world.BytesAsync(new TileAddress(14, int.Parse(place[0]), int.Parse(place[1])), TileWorld.Query());

        using var compressed = new MemoryStream();
        await using (var gzip = new System.IO.Compression.GZipStream(compressed, System.IO.Compression.CompressionLevel.Fastest))
            await gzip.WriteAsync(data);
        data.Length.ShouldBeGreaterThan(50_000);
        compressed.ToArray().Length.ShouldBeLessThan(100_000);
    }
}
