using Npgsql;
using OpenUnion.Data.Model.Place;
using OpenUnion.Data.Planning.Clusters;
using OpenUnion.Data.Runtime;
using OpenUnion.Data.Runtime.Clusters;
using OpenUnion.GraphQL;
using OpenUnion.Testing;
using OpenUnion.Testing.Tiles;

namespace OpenUnion.Data.Tests.Runtime.Clusters;

/// <summary>Makes and decodes tiles over a database.</summary>
internal sealed class TileWorld(string connectionString) : IDisposable
{
    private readonly NpgsqlDataSource _source = ReaderDatabase.Open(connectionString);

    /// <summary>A query whose filter is in order.</summary>
    public static TileQuery Query(object? where = null, CoordinateSystem system = CoordinateSystem.WGS84, string? openAt = null)
    {
        var errors = new List<GraphQLError>();
        var query = TileQuery.Plan(GraphClient.Graph, where, openAt, system, errors);
        errors.Select(error => error.Message).ShouldBeEmpty();
        return query!;
    }

    public async Task<byte[]> BytesAsync(TileAddress tile, TileQuery query) =>
        (await new TileDatabase(_source).ReadAsync(tile, query.Now(), CancellationToken.None)).Data;

    public async Task<TileFeature[]> FeaturesAsync(TileAddress tile, TileQuery query) =>
        (await VectorTiles.DecodeAsync([await BytesAsync(tile, query)])).SingleOrDefault() ?? [];

    /// <summary>The features of all tiles of a zoom that have any.</summary>
    public async Task<Dictionary<TileAddress, TileFeature[]>> ZoomAsync(int zoom, TileQuery query)
    {
        var tiles = await TilesAsync(zoom, query.System);
        var bytes = new List<byte[]>(tiles.Count);
        foreach (var tile in tiles)
            bytes.Add(await BytesAsync(tile, query));
        var features = await VectorTiles.DecodeAsync(bytes);
        return tiles.Zip(features).ToDictionary();
    }

    /// <summary>For each zoom and query, how many stations all its tiles show together.</summary>
    public async Task<List<int>> CountsAsync(IReadOnlyList<(int Zoom, TileQuery Query)> maps)
    {
        var tiles = new List<(int Map, byte[] Data)>();
        for (var map = 0; map < maps.Count; map++)
        {
            foreach (var tile in await TilesAsync(maps[map].Zoom, maps[map].Query.System))
                tiles.Add((map, await BytesAsync(tile, maps[map].Query)));
        }

        var features = await VectorTiles.DecodeAsync(tiles.Select(tile => tile.Data));
        return [.. maps.Select((_, map) => tiles.Zip(features).Where(tile => tile.First.Map == map).Sum(tile => tile.Second.Sum(feature => feature.Tags.Stations)))];
    }

    /// <summary>All tiles of a low zoom; of a high one, those in which stations are.</summary>
    public async Task<List<TileAddress>> TilesAsync(int zoom, CoordinateSystem system)
    {
        if (zoom <= 3)
            return [.. Enumerable.Range(0, 1 << (2 * zoom)).Select(i => new TileAddress(zoom, i >> zoom, i & ((1 << zoom) - 1)))];
        var name = system.ToString().ToLowerInvariant();
        await using var command = _source.CreateCommand($"SELECT DISTINCT {name}_x >> {31 - zoom}, {name}_y >> {31 - zoom} FROM stations WHERE {name}_x IS NOT NULL ORDER BY 1, 2");
        await using var reader = await command.ExecuteReaderAsync();
        var tiles = new List<TileAddress>();
        while (await reader.ReadAsync())
            tiles.Add(new TileAddress(zoom, reader.GetInt32(0), reader.GetInt32(1)));
        return tiles;
    }

    public void Dispose() => _source.Dispose();
}
