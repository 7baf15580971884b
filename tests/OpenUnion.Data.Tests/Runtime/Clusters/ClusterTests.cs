using System.Globalization;
using System.Text.Json.Nodes;
using OpenUnion.Data.Model.Place;
using OpenUnion.Data.Planning.Clusters;
using OpenUnion.Data.Tests.Model.Place;
using OpenUnion.Testing;
using OpenUnion.Testing.Tiles;

namespace OpenUnion.Data.Tests.Runtime.Clusters;

/// <summary>What is said of clusters, each also worked out by plain code from the stations.</summary>
public sealed class ClusterTests(SyntheticGraph graph) : IClassFixture<SyntheticGraph>, IAsyncLifetime
{
    private List<PlainStation> _stations = [];
    private TileWorld _world = null!;

    public async Task InitializeAsync()
    {
        _stations = await PlainStation.ReadAsync(graph.Database.Reader);
        _world = new TileWorld(graph.Database.Reader);
    }

    public Task DisposeAsync()
    {
        _world.Dispose();
        return Task.CompletedTask;
    }

    [Theory]
    [InlineData(0, CoordinateSystem.WGS84)]
    [InlineData(4, CoordinateSystem.GCJ02)]
    [InlineData(7, CoordinateSystem.BD09)]
    [InlineData(11, CoordinateSystem.WGS84)]
    public async Task A_cluster_is_the_stations_of_its_cell(int zoom, CoordinateSystem system)
    {
        var tiles = (await _world.ZoomAsync(zoom, TileWorld.Query(system: system))).Where(tile => tile.Value.Length > 0).Take(60);
        foreach (var (tile, features) in tiles)
        {
            var inside = _stations.Where(station => new TileAddress(zoom, station.On(system).X >> (31 - zoom), station.On(system).Y >> (31 - zoom)) == tile);
            var cells = inside.GroupBy(station => (station.On(system).X >> (28 - zoom), station.On(system).Y >> (28 - zoom))).ToList();
            features.Select(Summary).ShouldBe(cells.Select(cell => Summary([.. cell], zoom, system)), ignoreOrder: true);
        }
    }

    [Theory]
    [InlineData(CoordinateSystem.GCJ02)]
    [InlineData(CoordinateSystem.BD09)]
    public async Task At_zoom_16_stations_lie_where_gcoord_puts_them(CoordinateSystem system)
    {
        var sample = _stations.Where((_, i) => i % 30 == 0).ToList();
        var places = await GcoordOracle.ConvertAsync(sample.ConvertAll(station => station.Place), CoordinateSystem.WGS84, system);
        var tiles = sample.ConvertAll(station => new TileAddress(16, station.On(system).X >> 15, station.On(system).Y >> 15));
        var data = new List<byte[]>();
        foreach (var tile in tiles)
            data.Add(await _world.BytesAsync(tile, TileWorld.Query(system: system)));
        var features = await VectorTiles.DecodeAsync(data);
        for (var i = 0; i < sample.Count; i++)
        {
            var found = features[i].Single(feature => feature.Tags.Slug == sample[i].Slug);
            ((tiles[i].X * 4096.0) + found.X).ShouldBe((places[i].Longitude + 180) / 360 * (1 << 28), 1);
            ((tiles[i].Y * 4096.0) + found.Y).ShouldBe((1 - (Math.Asinh(Math.Tan(places[i].Latitude * Math.PI / 180)) / Math.PI)) / 2 * (1 << 28), 1);
        }
    }

    [Theory]
    [InlineData("WGS84", "")]
    [InlineData("BD09", "")]
    [InlineData("GCJ02", "status: { eq: OPERATING }")]
    public async Task The_graph_has_the_clusters_of_the_tiles(string crs, string where)
    {
        var system = Enum.Parse<CoordinateSystem>(crs);
        var filter = where.Length > 0 ? new Dictionary<string, object?> { ["status"] = new Dictionary<string, object?> { ["eq"] = "OPERATING" } } : null;
        var compared = 0;
        foreach (var zoom in (int[])[2, 5, 8, 12, 14, 17])
        {
            var station = _stations[zoom].On(system);
            var tile = new TileAddress(zoom, station.X >> (31 - zoom), station.Y >> (31 - zoom));
            var features = await _world.FeaturesAsync(tile, TileWorld.Query(filter, system));

            var clusters = await ClustersAsync(Edges(tile), zoom, crs, where);

            clusters.Select(cluster => Text(cluster!)).ShouldBe(features.Select(Text));
            compared += features.Length;
        }

        compared.ShouldBeGreaterThan(10);
    }

    [Fact]
    public async Task A_box_has_all_clusters_of_whose_cells_it_has_a_share()
    {
        var whole = await ClustersAsync("west: 70, south: 0, east: 140, north: 60", 4, "WGS84", "");
        var part = await ClustersAsync("west: 100, south: 20, east: 110, north: 30", 4, "WGS84", "");

        whole.Sum(cluster => (int)cluster!["count"]!).ShouldBe(SyntheticDatabase.Stations);
        var cell = 360.0 / (16 * 8);
        var expected = whole.Where(cluster => Share(cluster!["location"]!["coordinates"]!, 100, 110, cell)).ToList();
        part.Select(cluster => cluster!.ToJsonString()).ShouldBeSubsetOf(expected.Select(cluster => cluster!.ToJsonString()));
        part.Sum(cluster => (int)cluster!["count"]!).ShouldBeGreaterThanOrEqualTo(_stations.Count(station => station.Place is { Longitude: > 100 and < 110, Latitude: > 20 and < 30 }));
    }

    [Theory]
    [InlineData("bbox: { west: 73, south: 18, east: 135, north: 53 }, zoom: 19", "OU2091: The argument `zoom` is 19; expected 0 to 18.")]
    [InlineData("bbox: { west: 73, south: 18, east: 135, north: 53 }, zoom: 9", "OU2092: The box `bbox` has 357236 cells at zoom 9; expected at most 4096: ask for a smaller box or a lower zoom.")]
    [InlineData("bbox: { west: 135, south: 18, east: 73, north: 53 }, zoom: 3", "OU2015: The box `bbox` has west 135 and east 73; expected west to be the lesser.")]
    [InlineData("bbox: { west: 73, south: 53, east: 135, north: 18 }, zoom: 3", "OU2015: The box `bbox` has south 53 and north 18; expected south to be the lesser.")]
    [InlineData("bbox: { west: 73, south: 18, east: 235, north: 53 }, zoom: 3", "OU2010: The box `bbox` reaches from longitude 73 to 235 and latitude 18 to 53; expected longitude -180 to 180 and latitude -90 to 90.")]
    public async Task A_box_that_cannot_be_answered_is_refused(string arguments, string expected)
    {
        var answer = await graph.Client.AskAsync($"{{ stationClusters({arguments}) {{ count }} }}");

        var error = answer["errors"]![0]!;
        $"{error["extensions"]!["code"]}: {error["message"]}".ShouldBe(expected);
    }

    private async Task<JsonArray> ClustersAsync(string box, int zoom, string crs, string where)
    {
        var query = $"{{ stationClusters(bbox: {{ {box}, crs: {crs} }}, zoom: {zoom}, crs: {crs}, where: {{ {where} }}) {{ count bbox expansionZoom openAllDay location {{ coordinates coordinateSystem }} station {{ slug }} }} }}";
        var answer = await graph.Client.AskAsync(query);
        answer["errors"].ShouldBeNull(answer.ToJsonString());
        return answer["data"]!["stationClusters"]!.AsArray();
    }

    private static string Edges(TileAddress tile)
    {
        var size = (double)(1L << (31 - tile.Zoom));
        var (west, east) = (WebMercator.Longitude(tile.X * size), WebMercator.Longitude((tile.X + 1) * size));
        var (north, south) = (WebMercator.Latitude(tile.Y * size), WebMercator.Latitude((tile.Y + 1) * size));
        return string.Create(CultureInfo.InvariantCulture, $"west: {west:F12}, south: {south:F12}, east: {east:F12}, north: {north:F12}");
    }

    private static string Text(TileFeature feature) => feature.Tags.Cluster == true
        ? $"{feature.Tags.Count} {feature.Tags.Bbox} {feature.Tags.ExpansionZoom} {feature.Tags.OpenAllDay}"
        : feature.Tags.Slug!;

    private static string Text(JsonNode cluster) => (int)cluster["count"]! > 1
        ? $"{cluster["count"]} {string.Join(',', cluster["bbox"]!.AsArray())} {cluster["expansionZoom"]} {cluster["openAllDay"]}"
        : (string)cluster["station"]!["slug"]!;

    private static bool Share(JsonNode coordinates, double west, double east, double cell) =>
        (double)coordinates[0]! >= west - cell && (double)coordinates[0]! <= east + cell;

    private static string Summary(TileFeature feature) => feature.Tags.Cluster == true
        ? string.Create(CultureInfo.InvariantCulture, $"{feature.X},{feature.Y} {feature.Tags.Count} to {feature.Tags.ExpansionZoom}, {feature.Tags.OpenAllDay.GetDouble():F4} in {feature.Tags.Bbox}")
        : $"{feature.X},{feature.Y} {feature.Tags.Slug} {feature.Tags.OpenAllDay} {feature.Tags.Precision == "REGION"}";

    private static string Summary(List<PlainStation> stations, int zoom, CoordinateSystem system)
    {
        var places = stations.ConvertAll(station => station.On(system));
        var (x, y) = (places.Sum(place => (long)place.X) / places.Count, places.Sum(place => (long)place.Y) / places.Count);
        var drawn = $"{(x >> (19 - zoom)) & 4095},{(y >> (19 - zoom)) & 4095}";
        if (stations is [var only])
            return $"{drawn} {only.Slug} {only.IsAlwaysOpen} {only.IsPlacedByRegion}";
        var apart = Enumerable.Range(zoom, 15 - zoom).First(higher => higher == 14 || places.DistinctBy(place => (place.X >> (28 - higher), place.Y >> (28 - higher))).Count() > 1);
        double[] box =
        [
            Math.Floor(WebMercator.Longitude(places.Min(place => place.X)) * 1e7) / 1e7,
            Math.Floor(WebMercator.Latitude(places.Max(place => place.Y) + 1.0) * 1e7) / 1e7,
            Math.Ceiling(WebMercator.Longitude(places.Max(place => place.X) + 1.0) * 1e7) / 1e7,
            Math.Ceiling(WebMercator.Latitude(places.Min(place => place.Y)) * 1e7) / 1e7,
        ];
        var share = (double)stations.Count(station => station.IsAlwaysOpen) / stations.Count;
        return string.Create(CultureInfo.InvariantCulture, $"{drawn} {stations.Count} to {apart}, {share:F4} in {string.Join(',', box)}");
    }
}
