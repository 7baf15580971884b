using System.Globalization;
using Npgsql;
using OpenUnion.Data.Migrations;
using OpenUnion.Data.Model.Place;
using OpenUnion.Data.Tests.Model.Place;
using OpenUnion.Testing;

namespace OpenUnion.Data.Tests.Migrations;

public sealed class PlaceFunctionTests : IAsyncLifetime
{
    private TestDatabase? _database;

    public async Task InitializeAsync()
    {
        _database = await TestDatabase.CreateAsync();
        await SchemaMigrator.MigrateAsync(_database.Owner, CancellationToken.None);
    }

    public async Task DisposeAsync() => await _database!.DisposeAsync();

    [Theory]
    [MemberData(nameof(PositionTests.Pairs), MemberType = typeof(PositionTests))]
    public async Task The_database_converts_as_the_program_does(CoordinateSystem source, CoordinateSystem target)
    {
        var places = PositionTests.Places(4, 3_000);

        var found = await ConvertAsync(places, source, target);

        places.Zip(found, (place, other) => PositionTests.Apart(place.Convert(source, target), other)).Max().ShouldBeLessThan(1e-11);
    }

    [Theory]
    [InlineData(CoordinateSystem.WGS84, CoordinateSystem.GCJ02)]
    [InlineData(CoordinateSystem.WGS84, CoordinateSystem.BD09)]
    public async Task The_database_converts_as_gcoord_does(CoordinateSystem source, CoordinateSystem target)
    {
        var places = PositionTests.Places(5, 3_000);

        var found = await ConvertAsync(places, source, target);

        (await GcoordOracle.ConvertAsync(places, source, target)).Zip(found, PositionTests.Apart).Max().ShouldBeLessThan(1e-9);
    }

    [Theory]
    [InlineData("POINT(116.3912 39.9075)")]
    [InlineData("POINT EMPTY")]
    [InlineData("MULTIPOINT(116.3 39.9,116.4 39.8)")]
    [InlineData("LINESTRING(116.3 39.9,116.4 39.8,116.4 39.8,116.5 39.9)")]
    [InlineData("MULTILINESTRING((116.3 39.9,116.4 39.8),(121.4 31.2,121.5 31.3))")]
    [InlineData("POLYGON((116 39,117 39,117 40,116 40,116 39),(116.4 39.4,116.6 39.4,116.6 39.6,116.4 39.4))")]
    [InlineData("MULTIPOLYGON(((116 39,117 39,117 40,116 39)),((121 31,122 31,122 32,121 31)))")]
    [InlineData("GEOMETRYCOLLECTION(POINT(116.3 39.9),GEOMETRYCOLLECTION(LINESTRING(116.3 39.9,116.4 39.8)))")]
    public async Task Every_vertex_of_a_geometry_is_converted_and_its_form_stays(string wkt)
    {
        var there = await TextAsync($"SELECT ST_AsText(crs_convert(ST_GeomFromText('{wkt}', 4326), 'WGS84', 'BD09'), 12)");
        var back = await TextAsync($"SELECT ST_AsEWKT(crs_convert(ST_GeomFromText('{there}', 4326), 'BD09', 'WGS84'), 9)");

        back.ShouldBe($"SRID=4326;{wkt}");
        if (wkt != "POINT EMPTY")
            there.ShouldNotBe(wkt);
        (await VerticesAsync(there)).ShouldBe([.. (await VerticesAsync(wkt)).Select(place => place.Convert(CoordinateSystem.WGS84, CoordinateSystem.BD09))], new Near(1e-10));
    }

    [Fact]
    public async Task A_system_that_nobody_knows_is_refused() =>
        (await Should.ThrowAsync<PostgresException>(() => TestDatabase.ScalarAsync(_database!.Reader, "SELECT crs_convert(point(116, 39), 'WGS84', 'gcj02')")))
            .MessageText.ShouldBe("No conversion from WGS84 to gcj02; expected WGS84, GCJ02 or BD09");

    private async Task<string> TextAsync(string sql) => (string)(await TestDatabase.ScalarAsync(_database!.Reader, sql))!;

    private async Task<List<Position>> VerticesAsync(string wkt) =>
        Read((double[])(await TestDatabase.ScalarAsync(_database!.Reader, $"SELECT coalesce(array_agg(c ORDER BY path, i), '{{}}') FROM ST_DumpPoints('{wkt}') d, LATERAL (VALUES (1, ST_X(geom)), (2, ST_Y(geom))) v(i, c)"))!);

    private async Task<List<Position>> ConvertAsync(IReadOnlyList<Position> places, CoordinateSystem source, CoordinateSystem target)
    {
        var numbers = string.Join(',', places.Select(place => string.Create(CultureInfo.InvariantCulture, $"({place.Longitude:R}::float8,{place.Latitude:R}::float8)")));
        var sql = $"SELECT array_agg(c ORDER BY n, i) FROM (SELECT row_number() OVER () AS n, crs_convert(ST_MakePoint(x, y), '{source}', '{target}') AS p FROM (VALUES {numbers}) v(x, y)) s, LATERAL (VALUES (1, ST_X(p)), (2, ST_Y(p))) w(i, c)";
        return Read((double[])(await TestDatabase.ScalarAsync(_database!.Reader, sql))!);
    }

    private static List<Position> Read(double[] numbers) => [.. numbers.Chunk(2).Select(pair => new Position(pair[0], pair[1]))];

    private sealed class Near(double tolerance) : IEqualityComparer<Position>
    {
        public bool Equals(Position left, Position right) => PositionTests.Apart(left, right) < tolerance;

        public int GetHashCode(Position place) => 0;
    }
}
