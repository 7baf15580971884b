using OpenUnion.Data.Exchange.Import;
using OpenUnion.Data.Model.Place;
using OpenUnion.Data.Planning.Clusters;
using OpenUnion.Data.Tests.Exchange.Synthetic;
using OpenUnion.Testing;
using OpenUnion.Testing.Tiles;

namespace OpenUnion.Data.Tests.Runtime.Clusters;

/// <summary>Where stations are drawn whose position is not known, and how the map follows the dataset.</summary>
public sealed class PlacementTests
{
    private static readonly TileAddress World = new(0, 0, 0);

    [Fact]
    public async Task A_station_without_a_position_is_drawn_at_its_region_and_says_so()
    {
        await using var database = await TestDatabase.CreateAsync(SeededDatabase.Template);
        using var world = new TileWorld(database.Reader);
        var station = (await PlainStation.ReadAsync(database.Reader)).Single(station => station.Slug == "urumqi-workers-cultural-palace");
        var (x, y) = station.On(CoordinateSystem.WGS84);

        var features = await world.FeaturesAsync(new TileAddress(12, x >> 19, y >> 19), TileWorld.Query());

        features.Single(feature => feature.Tags.Slug == station.Slug).Tags.Precision.ShouldBe("REGION");
        (await world.FeaturesAsync(new TileAddress(14, 13325, 7096), TileWorld.Query())).ShouldAllBe(feature => feature.Tags.Precision == "DISTRICT");
    }

    [Fact]
    public async Task A_station_of_which_no_more_is_known_than_the_country_is_not_drawn()
    {
        await using var database = await TestDatabase.CreateAsync(SeededDatabase.Template);

        (await TestDatabase.ScalarAsync(database.Reader, "SELECT string_agg(DISTINCT region_code, ' ') FROM stations WHERE wgs84_x IS NULL")).ShouldBe("100000");
        (await TestDatabase.ScalarAsync(database.Reader, "SELECT count(*) FROM stations WHERE (wgs84_x, gcj02_x, bd09_x, wgs84_y, gcj02_y, bd09_y) IS NOT NULL AND region_code = '100000'")).ShouldBe(0L);
    }

    [Fact]
    public async Task An_import_that_moves_a_station_moves_it_on_the_map()
    {
        await using var database = await TestDatabase.CreateAsync(SeededDatabase.Template);
        using var folder = new TemporaryFolder();
        foreach (var file in Directory.EnumerateFiles(Repository.PathOf("seeds")))
            File.Copy(file, Path.Combine(folder.Path, Path.GetFileName(file)));
        var stations = Path.Combine(folder.Path, "stations.csv");
        File.WriteAllText(stations, File.ReadAllText(stations).Replace(",106.243,38.473,", ",86.15,41.77,", StringComparison.Ordinal));
        (await PackageImporter.ImportAsync(database.Owner, folder.Path, null, null, CancellationToken.None)).Problems.ShouldBeNull();
        using var world = new TileWorld(database.Reader);
        var plain = await PlainStation.ReadAsync(database.Reader);

        var features = (await world.ZoomAsync(9, TileWorld.Query())).SelectMany(tile => tile.Value).ToList();

        features.Sum(feature => feature.Tags.Stations).ShouldBe(plain.Count);
        var (x, y) = (WebMercator.X(86.15), WebMercator.Y(41.77));
        (await world.FeaturesAsync(new TileAddress(9, x >> 22, y >> 22), TileWorld.Query())).ShouldHaveSingleItem().Tags.Slug.ShouldBe("yinchuan-jinfeng-jinzimingting-workers-home");
        (await world.FeaturesAsync(World, TileWorld.Query())).Sum(feature => feature.Tags.Stations).ShouldBe(plain.Count);
    }

    [Fact]
    public async Task The_database_places_stations_where_import_does()
    {
        await using var database = await TestDatabase.CreateAsync(SyntheticDatabase.Template);
        const string Query = "SELECT string_agg(format('%s %s %s %s %s %s %s', slug, wgs84_x, wgs84_y, gcj02_x, gcj02_y, bd09_x, bd09_y), E'\\n' ORDER BY slug) FROM stations";
        var imported = Positions(await TestDatabase.ScalarAsync(database.Reader, Query));

        await TestDatabase.ScalarAsync(database.Owner, "UPDATE stations SET wgs84_x = NULL; SELECT place_stations()");

        // The last bit, of two centimetres, may be another: the formulas are the same, the order of roundings is not.
        var placed = Positions(await TestDatabase.ScalarAsync(database.Reader, Query));
        placed.Length.ShouldBe(imported.Length);
        placed.Zip(imported, (now, before) => Math.Abs(now - before)).Max().ShouldBeLessThanOrEqualTo(1);

        static long[] Positions(object? text) => [.. ((string)text!).Split('\n').SelectMany(line => line.Split(' ').Skip(1)).Select(long.Parse)];
    }

    [Fact]
    public async Task A_tile_with_more_stations_than_a_map_can_show_is_drawn_in_cells()
    {
        await using var database = await TestDatabase.CreateAsync(SeededDatabase.Template);
        await TestDatabase.ScalarAsync(database.Owner, $"""
            INSERT INTO stations (slug, name, name_basis, kind, scope, status, most_beautiful, region_code, location, coordinates_estimated, serves)
            SELECT 'crowd-' || n, '驿站' || n, s.name_basis, s.kind, s.scope, s.status, false, s.region_code, ST_MakePoint(120 + n % 2 * 0.01, 30), false, '{"{}"}'
            FROM generate_series(1, {ClusterPlan.MaxSingles + 1}) n, stations s WHERE s.slug = 'cvte-mothers-room';
            SELECT place_stations()
            """);
        using var world = new TileWorld(database.Reader);
        var (x, y) = (WebMercator.X(120), WebMercator.Y(30));

        var crowded = await world.FeaturesAsync(new TileAddress(14, x >> 17, y >> 17), TileWorld.Query());
        var apart = await world.FeaturesAsync(new TileAddress(18, x >> 13, y >> 13), TileWorld.Query());

        crowded.Select(feature => (feature.Tags.Count, feature.Tags.ExpansionZoom)).ShouldBe([(1001, null), (1000, null)], ignoreOrder: true);
        apart.Length.ShouldBe(1000);
        using var client = new GraphClient(database.Reader);
        var answer = await client.AskAsync("{ stationClusters(bbox: { west: 119.9999, south: 29.9999, east: 120.0001, north: 30.0001 }, zoom: 14) { count } }");
        answer["data"]!["stationClusters"]!.AsArray().Sum(cluster => (int)cluster!["count"]!).ShouldBe(1000);
    }
}
