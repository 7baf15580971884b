using System.Text.Json;
using OpenUnion.Data.Model.Place;
using OpenUnion.GraphQL.Execution;
using OpenUnion.Testing;
using OpenUnion.Testing.Differential;
using OpenUnion.Testing.Tiles;

namespace OpenUnion.Data.Tests.Runtime.Clusters;

/// <summary>A station is counted in exactly one feature of exactly one tile, at each zoom.</summary>
public sealed class TileCountTests
{
    private const int Stations = 150;
    private const int Filters = 50;

    private static readonly TestTemplate Synthetic = SyntheticDatabase.Of(Stations);

    [Fact]
    public async Task The_tiles_of_each_zoom_hold_all_stations()
    {
        await using var database = await TestDatabase.CreateAsync(Synthetic);
        using var world = new TileWorld(database.Reader);
        var zooms =
            from system in Enum.GetValues<CoordinateSystem>()
            from zoom in Enumerable.Range(0, 15)
            select (zoom, TileWorld.Query(system: system));

        (await world.CountsAsync([.. zooms])).ShouldAllBe(count => count == Stations);
    }

    [Fact]
    public async Task From_zoom_14_on_each_station_stands_for_itself()
    {
        await using var database = await TestDatabase.CreateAsync(Synthetic);
        using var world = new TileWorld(database.Reader);

        var features = (await world.ZoomAsync(14, TileWorld.Query())).Values.SelectMany(tile => tile).ToList();

        features.ShouldAllBe(feature => feature.Tags.Cluster == null && feature.Tags.Count == null && feature.Type == 1);
        features.Select(feature => feature.Tags.Slug).Distinct().Count().ShouldBe(Stations);
    }

    [Fact]
    public async Task A_filter_shows_as_many_stations_as_the_list_has()
    {
        await using var database = await TestDatabase.CreateAsync(Synthetic);
        using var world = new TileWorld(database.Reader);
        using var client = new GraphClient(database.Reader);
        var maker = new QuestionMaker(await Rows.ReadAsync(database.Reader));
        var questions = Enumerable.Range(0, int.MaxValue).Select(maker.Make).Where(question => question.Field == "stations" && question.Where.Count > 0).Take(Filters).ToList();
        var wheres = questions.ConvertAll(question => PlainJson.Of(JsonSerializer.Deserialize<JsonElement>(question.Where)));
        var totals = new List<int>();
        foreach (var where in wheres)
        {
            var answer = await client.AskAsync("query ($where: StationFilterInput) { stations(where: $where) { totalCount } }", new Dictionary<string, object?> { ["where"] = where });
            totals.Add(answer["data"]!["stations"]!["totalCount"]!.GetValue<int>());
        }

        var counts = await world.CountsAsync([.. wheres.Select((where, i) => (i % 15, TileWorld.Query(where, (CoordinateSystem)(i % 3))))]);

        counts.ShouldBe(totals);
        totals.Count(total => total is > 0 and < Stations).ShouldBeGreaterThan(Filters / 4);
    }

    [Fact]
    public async Task What_import_has_counted_is_what_counting_finds()
    {
        await using var database = await TestDatabase.CreateAsync(Synthetic);
        using var world = new TileWorld(database.Reader);
        var all = new Dictionary<string, object?> { ["slug"] = new Dictionary<string, object?> { ["neq"] = "" } };
        var compared = 0;
        foreach (var system in Enum.GetValues<CoordinateSystem>())
        {
            foreach (var zoom in (int[])[0, 5, 7, 9])
            {
                foreach (var tile in await world.TilesAsync(zoom, system))
                {
                    var counted = await world.BytesAsync(tile, TileWorld.Query(system: system));
                    (await world.BytesAsync(tile, TileWorld.Query(all, system))).ShouldBe(counted, tile.ToString());
                    compared += counted.Length > 0 ? 1 : 0;
                }
            }
        }

        compared.ShouldBeGreaterThan(400);
    }
}
