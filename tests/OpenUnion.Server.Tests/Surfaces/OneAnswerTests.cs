using System.Globalization;
using System.Text.Json.Nodes;
using OpenUnion.Server.Tests.Live;
using OpenUnion.Testing;
using OpenUnion.Testing.Differential;
using OpenUnion.Testing.Tiles;

namespace OpenUnion.Server.Tests.Surfaces;

/// <summary>One question, asked of every surface there is: one answer.</summary>
public sealed class OneAnswerTests
{
    private const int Questions = 100;
    private const int SyntheticStations = 150;

    private static readonly TestTemplate Synthetic = SyntheticDatabase.Of(SyntheticStations);

    // The sums of their counts are compared at the end, as one run of the decoder reads them all.
    private readonly List<(JsonNode Where, int Expected, List<byte[]> Tiles)> _tiles = [];

    [Fact]
    public async Task Filters_of_every_kind_find_the_same_stations_everywhere()
    {
        await using var live = await LiveServer.StartAsync(from: Synthetic);
        var rows = await Rows.ReadAsync(live.Database.Reader);
        var (maker, reference, found) = (new QuestionMaker(rows), new Reference(rows), 0);
        var questions = Enumerable.Range(90_000, int.MaxValue - 90_000).Select(maker.Make).Where(question => question.Field == "stations" && question.Where.Count > 0).Take(Questions).ToList();
        for (var number = 0; number < Questions; number++)
        {
            var expected = reference.Answer(questions[number] with { Order = [] });
            found += expected.Length is > 0 and < SyntheticStations ? 1 : 0;
            await AskAsync(live.Server, questions[number].Where, expected, number % 3);
        }

        await CompareTilesAsync();
        found.ShouldBeGreaterThan(Questions / 4);
    }

    /// <summary>What OGC's own parameters can say.</summary>
    [Fact]
    public async Task Boxes_and_times_find_the_same_stations_everywhere()
    {
        await using var live = await LiveServer.StartAsync(from: Synthetic);
        var (random, surfaces, found) = (new Random(7), new SurfaceClient(live.Server), 0);
        var days = (await Rows.ReadAsync(live.Database.Reader)).Of("Station").Select(row => Rows.Leaf(row, "openedOn")).OfType<DateOnly>().Distinct().Order().ToArray();
        for (var number = 0; number < Questions; number++)
        {
            var (parameters, where) = BoxAndTime(random, days, number % 4);
            var expected = await surfaces.ListAsync(where);
            found += expected.Count is > 0 and < SyntheticStations ? 1 : 0;
            (await surfaces.FeaturesAsync(parameters)).ShouldBe(expected, $"{parameters} and {where.ToJsonString()}");
            await AskAsync(live.Server, where, expected, number % 3);
        }

        await CompareTilesAsync();
        found.ShouldBeGreaterThan(Questions / 4);
    }

    /// <summary>Five of the seeds' stations are known to be somewhere in the country: no map shows them, and its document says so.</summary>
    [Fact]
    public async Task Stations_without_a_place_are_missing_on_maps_alone()
    {
        await using var live = await LiveServer.StartAsync();
        var (surfaces, all) = (new SurfaceClient(live.Server), new JsonObject { ["slug"] = new JsonObject { ["neq"] = "" } });

        var (keys, counts, (shown, unplaced)) = (await surfaces.ListAsync(all), await surfaces.GraphAsync(all), await surfaces.TileJsonAsync(all));

        (keys.Count, shown, unplaced).ShouldBe((32, 27, 5));
        (counts["totalCount"], counts["stationsAggregate"], counts["export"], counts["stationClusters"]).ShouldBe((32, 32, 32, 27));
        _tiles.Add((all, shown, await surfaces.TilesAsync(1, all)));
        await CompareTilesAsync();
    }

    private async Task AskAsync(TestServer server, JsonNode where, IReadOnlyList<string> expected, int zoom)
    {
        var (surfaces, question) = (new SurfaceClient(server), where.ToJsonString());
        (await surfaces.ListAsync(where)).ShouldBe(expected, $"list: {question}");
        foreach (var (field, count) in await surfaces.GraphAsync(where))
            count.ShouldBe(expected.Count, $"{field}: {question}");
        (await surfaces.TileJsonAsync(where)).ShouldBe((expected.Count, 0), $"TileJSON: {question}");
        (await surfaces.CsvAsync(where)).ShouldBe(expected, $"csv: {question}");
        (await surfaces.GeoJsonSequenceAsync(where)).ShouldBe(expected, $"geojsonl: {question}");
        (await surfaces.FeaturesAsync($"where={SurfaceClient.Text(where)}")).ShouldBe(expected, $"features: {question}");
        _tiles.Add((where, expected.Count, await surfaces.TilesAsync(zoom, where)));
    }

    private async Task CompareTilesAsync()
    {
        var decoded = new Queue<TileFeature[]>(await VectorTiles.DecodeAsync(_tiles.SelectMany(asked => asked.Tiles)));
        foreach (var (where, expected, tiles) in _tiles)
            tiles.Sum(_ => decoded.Dequeue().Sum(feature => feature.Tags.Stations)).ShouldBe(expected, $"{tiles.Count} tiles: {where.ToJsonString()}");
        decoded.ShouldBeEmpty();
    }

    private static (string Parameters, JsonObject Where) BoxAndTime(Random random, DateOnly[] days, int kind)
    {
        var (west, south) = (75 + random.Next(45), 18 + random.Next(25));
        var (east, north) = (west + 2 + random.Next(15), south + 2 + random.Next(12));
        var (from, to) = (Day(random, days), Day(random, days));
        if (string.CompareOrdinal(from, to) > 0)
            (from, to) = (to, from);
        var (time, opened) = random.Next(4) switch
        {
            0 => ($"{from}/..", new JsonObject { ["gte"] = from }),
            1 => ($"../{to}", new JsonObject { ["lte"] = to }),
            2 => (from, new JsonObject { ["eq"] = from }),
            _ => ($"{from}T00:00:00%2B08:00/{to}T23:59:59%2B08:00", new JsonObject { ["gte"] = from, ["lte"] = to }),
        };
        var (box, inside) = (string.Create(CultureInfo.InvariantCulture, $"bbox={west},{south},{east},{north}"), new JsonObject { ["bbox"] = new JsonObject { ["west"] = west, ["south"] = south, ["east"] = east, ["north"] = north } });
        return kind switch
        {
            0 => ($"datetime={time}", new JsonObject { ["openedOn"] = opened }),
            1 => (box, new JsonObject { ["location"] = inside }),
            _ => ($"{box}&datetime={time}", new JsonObject { ["location"] = inside, ["openedOn"] = opened }),
        };
    }

    private static string Day(Random random, DateOnly[] days) => days[random.Next(days.Length)].ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
