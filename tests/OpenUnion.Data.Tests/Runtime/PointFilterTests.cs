using System.Globalization;
using NetTopologySuite.Algorithm.Locate;
using NetTopologySuite.Geometries;
using Npgsql;
using OpenUnion.Data.Model.Place;
using OpenUnion.Testing;
using Position = OpenUnion.Data.Model.Place.Position;

namespace OpenUnion.Data.Tests.Runtime;

/// <summary>Conditions on points over some thousands of stations, each also answered without the database.</summary>
public sealed class PointFilterTests(SyntheticGraph graph) : IClassFixture<SyntheticGraph>, IAsyncLifetime
{
    private List<(string Slug, Position Place)> _stations = [];

    public async Task InitializeAsync() => _stations = await StationsAsync();

    public Task DisposeAsync() => Task.CompletedTask;

    [Theory]
    [InlineData("WGS84")]
    [InlineData("GCJ02")]
    [InlineData("BD09")]
    public async Task A_box_holds_the_stations_whose_coordinates_lie_in_it(string crs)
    {
        var random = new Random(11);
        var places = _stations.ConvertAll(station => station with { Place = station.Place.Convert(CoordinateSystem.WGS84, Enum.Parse<CoordinateSystem>(crs)) });
        for (var i = 0; i < 25; i++)
        {
            var (west, south) = (75 + (random.NextDouble() * 45), 18 + (random.NextDouble() * 25));
            var (east, north) = (west + (random.NextDouble() * 15), south + (random.NextDouble() * 10));
            var expected = places.Where(station => station.Place.Longitude >= west && station.Place.Longitude <= east && station.Place.Latitude >= south && station.Place.Latitude <= north);

            var found = await SlugsAsync(Where("bbox", new() { ["west"] = west, ["south"] = south, ["east"] = east, ["north"] = north, ["crs"] = crs }));

            found.ShouldBe(expected.Select(station => station.Slug), ignoreOrder: true);
        }
    }

    [Fact]
    public async Task A_station_on_the_edge_of_a_box_is_in_it()
    {
        foreach (var (slug, place) in _stations.Where((_, index) => index % 60 == 0))
        {
            var box = new Dictionary<string, object?> { ["west"] = place.Longitude, ["south"] = place.Latitude, ["east"] = place.Longitude, ["north"] = place.Latitude };
            (await SlugsAsync(Where("bbox", box))).ShouldContain(slug);
        }
    }

    /// <summary>Polygons with a hole, some as wide as half of China; edges as straight lines in the gnomonic projection.</summary>
    [Fact]
    public async Task A_polygon_holds_the_stations_between_its_shortest_lines()
    {
        var random = new Random(12);
        for (var i = 0; i < 25; i++)
        {
            var centre = new Coordinate(85 + (random.NextDouble() * 38), 22 + (random.NextDouble() * 22));
            var size = 1 + (random.NextDouble() * 14);
            var polygon = new Polygon(Star(random, centre, size, size / 2), [Star(random, centre, size / 2.1, size / 4)]);
            var flat = Gnomonic.Around(polygon.Shell.Coordinates)!;
            var locator = new IndexedPointInAreaLocator(flat.Project(polygon)!);
            var expected = _stations.Where(station => flat.Project(new Coordinate(station.Place.Longitude, station.Place.Latitude)) is { } point && locator.Locate(point) != NetTopologySuite.Geometries.Location.Exterior);

            var found = await SlugsAsync(Where("within", new() { ["geometry"] = GeoJsonOf(polygon) }));
            var others = await SlugsAsync(Where("nintersects", new() { ["geometry"] = GeoJsonOf(polygon) }));

            found.ShouldBe(expected.Select(station => station.Slug), ignoreOrder: true);
            (found.Count + others.Count).ShouldBe(SyntheticDatabase.Stations);
            found.Intersect(others, StringComparer.Ordinal).ShouldBeEmpty();
        }
    }

    [Fact]
    public async Task A_distance_is_the_one_on_the_spheroid()
    {
        var random = new Random(13);
        for (var i = 0; i < 25; i++)
        {
            var from = _stations[random.Next(_stations.Count)].Place;
            var (least, most) = (random.NextDouble() * 200_000, random.NextDouble() * 600_000);
            var distances = await DistancesAsync(from);
            var expected = distances.Where(pair => pair.Metres >= least && pair.Metres < most).Select(pair => pair.Slug);

            var found = await SlugsAsync(Where("distance", new() { ["geometry"] = PointOf(from), ["gte"] = least, ["lt"] = most }));

            found.ShouldBe(expected, ignoreOrder: true);
        }
    }

    [Fact]
    public async Task A_buffer_reaches_as_far_as_it_says()
    {
        var from = _stations[7].Place;
        var distances = await DistancesAsync(from);
        var reach = distances.OrderBy(pair => pair.Metres).ElementAt(200);

        var found = await SlugsAsync(Where("within", new() { ["geometry"] = PointOf(from), ["buffer"] = reach.Metres + 0.01 }));
        var grown = await SlugsAsync(Where("distance", new() { ["geometry"] = PointOf(from), ["buffer"] = reach.Metres + 0.01, ["eq"] = 0d }));

        found.ShouldBe(distances.Where(pair => pair.Metres <= reach.Metres).Select(pair => pair.Slug), ignoreOrder: true);
        grown.ShouldBe(found);
    }

    [Fact]
    public async Task A_polygon_over_the_antimeridian_is_the_narrow_one()
    {
        var strip = new Polygon(new LinearRing([new(125, 20), new(-170, 20), new(-170, 50), new(125, 50), new(125, 20)]));
        var flat = Gnomonic.Around(strip.Shell.Coordinates)!;
        var locator = new IndexedPointInAreaLocator(flat.Project(strip)!);

        var found = await SlugsAsync(Where("within", new() { ["geometry"] = GeoJsonOf(strip) }));

        found.ShouldNotBeEmpty();
        found.ShouldBe(_stations.Where(station => flat.Project(new Coordinate(station.Place.Longitude, station.Place.Latitude)) is { } point && locator.Locate(point) != NetTopologySuite.Geometries.Location.Exterior).Select(station => station.Slug), ignoreOrder: true);
    }

    private static Dictionary<string, object?> Where(string operation, Dictionary<string, object?> value) =>
        new() { ["location"] = new Dictionary<string, object?> { [operation] = value } };

    private static LinearRing Star(Random random, Coordinate centre, double outer, double inner)
    {
        const int Points = 24;
        var ring = Enumerable.Range(0, Points).Select(i =>
        {
            var radius = i % 2 == 0 ? outer : inner + (random.NextDouble() * 0.05);
            return new Coordinate(centre.X + (radius * Math.Cos(i * 2 * Math.PI / Points)), centre.Y + (radius * Math.Sin(i * 2 * Math.PI / Points)));
        }).ToList();
        return new LinearRing([.. ring, ring[0].Copy()]);
    }

    private static Dictionary<string, object?> GeoJsonOf(Polygon polygon) => new()
    {
        ["type"] = "Polygon",
        ["coordinates"] = polygon.InteriorRings.Prepend(polygon.Shell).Select(ring => ring.Coordinates.Select(place => new object?[] { place.X, place.Y }).ToArray()).ToArray(),
    };

    private static Dictionary<string, object?> PointOf(Position place) =>
        new() { ["type"] = "Point", ["coordinates"] = new object?[] { place.Longitude, place.Latitude } };

    private async Task<List<string>> SlugsAsync(Dictionary<string, object?> where)
    {
        var slugs = new List<string>();
        string? after = null;
        do
        {
            var answer = await graph.Client.AskAsync("""query ($where: StationFilterInput, $after: String) { stations(first: 100, after: $after, where: $where) { nodes { slug } pageInfo { hasNextPage endCursor } } }""", new Dictionary<string, object?> { ["where"] = where, ["after"] = after });
            answer["errors"].ShouldBeNull(answer.ToJsonString());
            var page = answer["data"]!["stations"]!;
            slugs.AddRange(page["nodes"]!.AsArray().Select(node => (string)node!["slug"]!));
            after = (bool)page["pageInfo"]!["hasNextPage"]! ? (string)page["pageInfo"]!["endCursor"]! : null;
        }
        while (after is not null);
        return slugs;
    }

    private async Task<List<(string Slug, Position Place)>> StationsAsync() =>
        (await RowsAsync("SELECT slug, ST_X(location::geometry), ST_Y(location::geometry) FROM stations WHERE location IS NOT NULL")).ConvertAll(row => (row.Slug, new Position(row.Numbers[0], row.Numbers[1])));

    private async Task<List<(string Slug, double Metres)>> DistancesAsync(Position from) =>
        (await RowsAsync(string.Create(CultureInfo.InvariantCulture, $"SELECT slug, ST_Distance(location, ST_MakePoint({from.Longitude:R}, {from.Latitude:R})::geography) FROM stations WHERE location IS NOT NULL"))).ConvertAll(row => (row.Slug, row.Numbers[0]));

    private async Task<List<(string Slug, double[] Numbers)>> RowsAsync(string sql)
    {
        await using var connection = new NpgsqlConnection(graph.Database.Reader);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await using var reader = await command.ExecuteReaderAsync();
        var rows = new List<(string, double[])>();
        while (await reader.ReadAsync())
            rows.Add((reader.GetString(0), [.. Enumerable.Range(1, reader.FieldCount - 1).Select(reader.GetDouble)]));
        return rows;
    }
}
