using System.Globalization;
using System.Text;
using Npgsql;
using NpgsqlTypes;
using OpenUnion.Data.Planning;
using OpenUnion.Data.Runtime;

namespace OpenUnion.Data.Tests.Runtime;

/// <summary>Questions about places are answered by the spatial index, whether the statement is planned for its values or for any.</summary>
public sealed class SpatialPlanTests(SyntheticGraph graph) : IClassFixture<SyntheticGraph>
{
    public static TheoryData<string, string> Questions()
    {
        var data = new TheoryData<string, string>();
        foreach (var mode in (string[])["force_custom_plan", "force_generic_plan"])
        {
            foreach (var condition in (string[])[
                "within: { geometry: { type: Polygon, coordinates: [[[116.3, 39.8], [116.5, 39.8], [116.5, 40], [116.3, 39.8]]] } }",
                "intersects: { geometry: { type: LineString, coordinates: [[116.3, 39.8], [116.5, 39.8]] }, buffer: 500 }",
                "contains: { geometry: { type: Point, coordinates: [116.3, 39.8] } }",
                "distance: { geometry: { type: Point, coordinates: [116.3, 39.8] }, gte: 100, lt: 5000 }",
                "distance: { geometry: { type: Point, coordinates: [116.3, 39.8] }, eq: 100, buffer: 10 }",
                "bbox: { west: 116.3, south: 39.8, east: 116.5, north: 40 }",
                "bbox: { west: 116.3, south: 39.8, east: 116.5, north: 40, crs: BD09 }"])
                data.Add($"{{ stations(where: {{ location: {{ {condition} }} }}) {{ totalCount }} }}", mode);
            data.Add("{ stationsAlong(route: { type: LineString, coordinates: [[116.3, 39.8], [117.2, 39.1]] }, corridor: 1000) { nodes { slug } } }", mode);
            data.Add("{ stationsNear(near: { longitude: 116.3, latitude: 39.8 }, maxDistance: 1000) { totalCount } }", mode);
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Questions))]
    public async Task The_index_finds_the_stations(string query, string mode)
    {
        var plan = await PlanAsync(query, mode);

        plan.ShouldContain("ix_stations_location");
        plan.ShouldNotContain("Seq Scan on stations");
    }

    /// <summary>A cast from bytes would be made for each row of a generic plan, which is slow where the geometry is large.</summary>
    [Fact]
    public async Task A_geometry_is_read_once_for_all_rows() =>
        (await PlanAsync("{ stations(where: { location: { within: { geometry: { type: Point, coordinates: [116.3, 39.8] } } } }) { totalCount } }", "force_generic_plan"))
            .ShouldContain("Filter: st_intersects(location, $1)");

    private async Task<string> PlanAsync(string query, string mode)
    {
        var operation = graph.Client.Engine.Prepare(Encoding.UTF8.GetBytes(query)).Operation!;
        var arguments = new RequestArguments(new Dictionary<string, object?>(StringComparer.Ordinal));
        var variant = operation.GetVariant(new Dictionary<string, object?>(StringComparer.Ordinal));
        var statement = DatasetStatement.Plan(GraphClient.Graph.Bindings, variant.Root.Fields, arguments).Sql([null]);
        var types = statement.Parameters.Select(parameter => parameter.Type == NpgsqlDbType.Unknown ? "unknown" : new NpgsqlParameter { NpgsqlDbType = parameter.Type }.DataTypeName);
        var values = statement.Parameters.Select(parameter => Literal(parameter.Read(arguments)));
        await using var connection = new NpgsqlConnection(graph.Database.Reader);
        await connection.OpenAsync();
        await ExecuteAsync(connection, $"SET plan_cache_mode = {mode}; PREPARE question({string.Join(", ", types)}) AS {statement.Text}");
        await using var command = new NpgsqlCommand($"EXPLAIN (COSTS OFF) EXECUTE question({string.Join(", ", values)})", connection);
        await using var reader = await command.ExecuteReaderAsync();
        var lines = new List<string>();
        while (await reader.ReadAsync())
            lines.Add(reader.GetString(0));
        return string.Join('\n', lines);
    }

    private static async Task ExecuteAsync(NpgsqlConnection connection, string sql)
    {
        await using var command = new NpgsqlCommand(sql, connection) { AllResultTypesAreUnknown = true };
        await command.ExecuteNonQueryAsync();
    }

    private static string Literal(object? value) => value switch
    {
        null => "NULL",
        byte[] bytes => $"'\\x{Convert.ToHexString(bytes)}'",
        byte[][] items => $"ARRAY[{string.Join(", ", items.Select(Literal))}]::bytea[]",
        double[] items => $"ARRAY[{string.Join(", ", items.Select(item => Literal(item)))}]::float8[]",
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => $"'{value}'",
    };
}
