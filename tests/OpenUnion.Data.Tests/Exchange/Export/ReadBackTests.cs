using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using CsvHelper;
using ExcelDataReader;
using Npgsql;
using OpenUnion.Data.Exchange.Export;
using OpenUnion.Testing;

namespace OpenUnion.Data.Tests.Exchange.Export;

/// <summary>Others read what was exported: the rows are those that SQL finds, with their types and every character.</summary>
public sealed class ReadBackTests(AwkwardRecords records) : IClassFixture<AwkwardRecords>
{
    private const string Fields = "slug,name,nameEn,unitCount,mostBeautiful,region.name,location,areaSquareMetres,openedOn,summary,note,amenities.kind,serves,amenities.note";

    private const string Sql = """
        SELECT s.slug, s.name, s.name_en, s.unit_count, s.most_beautiful, r.name, ST_X(s.location::geometry), ST_Y(s.location::geometry), s.area_square_metres, s.opened_on, s.summary, s.note,
            ARRAY(SELECT kind FROM station_amenities a WHERE a.station_slug = s.slug ORDER BY kind), s.serves, ARRAY(SELECT note FROM station_amenities a WHERE a.station_slug = s.slug ORDER BY kind)
        FROM stations s JOIN regions r ON r.code = s.region_code ORDER BY s.slug
        """;

    private static readonly string[] Headings = ["slug", "name", "nameEn", "unitCount", "mostBeautiful", "region.name", "longitude", "latitude", "areaSquareMetres", "openedOn", "summary", "note", "amenities.kind", "serves", "amenities.note"];

    [Fact]
    public async Task Csv_is_read_by_CsvHelper()
    {
        using var csv = new CsvDataReader(CsvReader.Create(await Exports.BytesAsync(records.Database.Reader, new("stations", "csv") { Fields = Fields })), leaveOpen: false);
        Enumerable.Range(0, csv.FieldCount).Select(csv.GetName).ShouldBe(Headings);
        var rows = new List<string[]>();
        while (csv.Read())
            rows.Add([.. Enumerable.Range(0, csv.FieldCount).Select(column => Unguarded(csv.GetString(column)))]);

        Compare(rows, await ExpectedAsync(value => Text(value) is { Length: > 0 } text ? text : ""));
    }

    [Fact]
    public async Task No_cell_of_csv_begins_as_a_formula()
    {
        using var csv = new CsvDataReader(CsvReader.Create(await Exports.BytesAsync(records.Database.Reader, new("stations", "csv"))), leaveOpen: false);
        while (csv.Read())
            Enumerable.Range(0, csv.FieldCount).Select(csv.GetString).ShouldAllBe(cell => cell.Length == 0 || !"=+-@\t\r".Contains(cell[0]));
    }

    [Fact]
    public async Task A_byte_order_mark_comes_when_it_is_asked_for()
    {
        var plain = await Exports.BytesAsync(records.Database.Reader, new("sources", "csv"));
        var marked = await Exports.BytesAsync(records.Database.Reader, new("sources", "csv") { Bom = "1" });

        marked.ShouldBe([0xEF, 0xBB, 0xBF, .. plain]);
    }

    [Fact]
    public async Task Xlsx_is_read_by_ExcelDataReader()
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        using var file = new MemoryStream(await Exports.BytesAsync(records.Database.Reader, new("stations", "xlsx") { Fields = Fields }));
        using var sheet = ExcelReaderFactory.CreateOpenXmlReader(file);
        sheet.Name.ShouldBe("stations");
        sheet.Read();
        Enumerable.Range(0, Headings.Length).Select(sheet.GetString).ShouldBe(Headings);
        var rows = new List<object?[]>();
        while (sheet.Read())
            rows.Add([.. Enumerable.Range(0, Headings.Length).Select(column => Cell(sheet.GetValue(column)))]);

        // Excel has no days before March 1900 that all programs agree on.
        var expected = await ExpectedAsync<object?>(value => value switch
        {
            null or "" => null,
            int number => (double)number,
            DateOnly day => day.Year < 1900 ? Text(day) : day.ToDateTime(default),
            string or Array => Text(value) is { Length: > 0 } text ? text : null,
            _ => value,
        });
        Compare(rows, expected);
    }

    [Fact]
    public async Task GeoParquet_is_read_by_DuckDB()
    {
        var path = await FileAsync("parquet");
        var answer = await OtherReaders.DuckAsync($"SELECT * REPLACE (location::VARCHAR AS location) FROM '{path}'");

        Names(answer).ShouldBe(Fields.Split(','));
        answer["types"]!.AsArray().Select(type => (string?)type).ShouldBe(["VARCHAR", "VARCHAR", "VARCHAR", "INTEGER", "BOOLEAN", "VARCHAR", "VARCHAR", "DOUBLE", "DATE", "VARCHAR", "VARCHAR", "VARCHAR[]", "VARCHAR[]", "VARCHAR[]"]);
        Compare(Rows(answer), await JsonAsync(point => point is var (x, y) ? $"POINT ({Text(x)} {Text(y)})" : null));
    }

    [Fact]
    public async Task JSON_lines_are_read_by_DuckDB()
    {
        var path = await FileAsync("ndjson");
        var answer = await OtherReaders.DuckAsync($"SELECT * FROM read_json('{path}', format = 'newline_delimited', sample_size = -1)");

        Names(answer).ShouldBe(Fields.Split(','));
        Compare(Rows(answer), await JsonAsync(point => point is var (x, y) ? new JsonObject { ["type"] = "Point", ["coordinates"] = new JsonArray(x, y) } : null));
    }

    [Theory]
    [InlineData("geojson")]
    [InlineData("geojsonl")]
    public async Task GeoJSON_is_read_by_GDAL(string format)
    {
        var features = await OtherReaders.GdalAsync(await FileAsync(format));

        var expected = await JsonAsync(point => point is var (x, y) ? new JsonObject { ["type"] = "Point", ["coordinates"] = new JsonArray(x, y) } : null);
        // GDAL leaves out properties that no feature has, and takes days for days.
        string[] names = ["slug", "name", "unitCount", "mostBeautiful", "region.name", "areaSquareMetres", "summary", "note", "amenities.kind", "serves"];
        Compare(
            [.. features.Select(feature => Row([.. names.Select(name => feature!["properties"]![name]), feature!["geometry"]]))],
            [.. expected.Select(row => Row([.. names.Select(name => row[name]), row["location"]]))]);

        JsonObject Row(JsonNode?[] values) => new([.. names.Append("location").Zip(values, (name, value) => KeyValuePair.Create(name, value is JsonArray { Count: 0 } ? null : value?.DeepClone()))]);
    }

    private static void Compare<T>(IReadOnlyList<T[]> rows, IReadOnlyList<T[]> expected)
    {
        foreach (var (row, wanted) in rows.Zip(expected))
            row.ShouldBe(wanted);
        rows.Count.ShouldBe(expected.Count);
    }

    private static void Compare(IReadOnlyList<JsonObject> rows, IReadOnlyList<JsonObject> expected) =>
        Compare([.. rows.Select(Cells)], [.. expected.Select(Cells)]);

    // Numbers by their value: how many digits a reader writes is its own business.
    private static string[] Cells(JsonObject row) => [.. row.Select(member => $"{member.Key}: {Cell(member.Value)}")];

    private static string Cell(JsonNode? value) => value switch
    {
        null => "null",
        JsonArray items => $"[{string.Join(", ", items.Select(Cell))}]",
        JsonObject members => $"{{{string.Join(", ", members.Select(member => $"{member.Key}: {Cell(member.Value)}"))}}}",
        // DuckDB writes whole numbers of 64 bits as texts, which nothing else in the records looks like.
        _ when value.GetValueKind() == System.Text.Json.JsonValueKind.Number => Text(value.GetValue<double>())!,
        _ => value.ToString(),
    };

    private static string Unguarded(string cell)
    {
        var rest = cell.TrimStart('\'');
        return rest.Length < cell.Length && rest.Length > 0 && "=+-@\t\r".Contains(rest[0]) ? cell[1..] : cell;
    }

    private static object? Cell(object? value) => value is string { Length: 0 } ? null : value;

    private static string[] Names(JsonNode answer) => [.. answer["names"]!.AsArray().Select(name => (string)name!)];

    private static List<JsonObject> Rows(JsonNode answer)
    {
        var names = Names(answer);
        return [.. answer["rows"]!.AsArray().Select(row => new JsonObject(names.Zip(row!.AsArray(), (name, value) => KeyValuePair.Create(name, value?.DeepClone()))))];
    }

    private async Task<string> FileAsync(string format)
    {
        var path = Path.Combine(await TestCluster.ScratchFolderAsync(), $"{Guid.NewGuid():N}.{format}");
        await File.WriteAllBytesAsync(path, await Exports.BytesAsync(records.Database.Reader, new("stations", format) { Fields = Fields }));
        return path;
    }

    /// <summary>The rows as objects of JSON.</summary>
    private async Task<List<JsonObject>> JsonAsync(Func<(double X, double Y)?, JsonNode?> point)
    {
        var rows = new List<JsonObject>();
        foreach (var row in await ReadAsync())
        {
            (double, double)? place = row[6] is double x && row[7] is double y ? (x, y) : null;
            object?[] values = [.. row[..6], point(place), .. row[8..]];
            rows.Add(new JsonObject(Fields.Split(',').Zip(values, (name, value) => KeyValuePair.Create(name, Json(value)))));
        }

        return rows;
    }

    private static JsonNode? Json(object? value) => value switch
    {
        null => null,
        JsonNode node => node,
        DateOnly day => Text(day),
        Array items => new JsonArray([.. items.Cast<string?>().Select(item => (JsonNode?)item)]),
        string text => text,
        int number => (double)number,
        bool flag => flag,
        double number => number,
        _ => throw new ArgumentOutOfRangeException(nameof(value)),
    };

    private async Task<List<T[]>> ExpectedAsync<T>(Func<object?, T> cell) => [.. (await ReadAsync()).Select(row => row.Select(cell).ToArray())];

    private async Task<List<object?[]>> ReadAsync()
    {
        await using var connection = new NpgsqlConnection(records.Database.Reader);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(Sql, connection);
        await using var reader = await command.ExecuteReaderAsync();
        var rows = new List<object?[]>();
        while (await reader.ReadAsync())
            rows.Add([.. Enumerable.Range(0, reader.FieldCount).Select(column => reader.IsDBNull(column) ? null : Value(reader, column))]);
        rows.Count.ShouldBeGreaterThan(30);
        return rows;
    }

    private static object Value(NpgsqlDataReader reader, int column) => reader.GetDataTypeName(column) switch
    {
        "date" => reader.GetFieldValue<DateOnly>(column),
        "text[]" => reader.GetFieldValue<string?[]>(column),
        _ => reader.GetValue(column),
    };

    private static string? Text(object? value) => value switch
    {
        null => null,
        bool flag => flag ? "true" : "false",
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        double number => number == 1e-7 ? "0.0000001" : number.ToString("R", CultureInfo.InvariantCulture),
        Array items => string.Join(';', items.Cast<string?>().Select(item => item?.Replace("\\", "\\\\", StringComparison.Ordinal).Replace(";", "\\;", StringComparison.Ordinal))),
        IFormattable formattable => formattable.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString(),
    };
}
