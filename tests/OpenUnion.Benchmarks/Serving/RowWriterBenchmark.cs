using System.Buffers;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Nodes;
using Npgsql;
using OpenUnion.Benchmarks.Importing;
using OpenUnion.Benchmarks.Reporting;
using OpenUnion.Data.Runtime;
using OpenUnion.Data.Sql;

namespace OpenUnion.Benchmarks.Serving;

/// <summary>
/// Who writes the JSON of the twenty nearest: the database, as the server has it, or a writer here that gets plain rows.
/// Both without HTTP, in this process, over the server's own kind of connections.
/// </summary>
internal static class RowWriterBenchmark
{
    private const int Places = 2_000;

    public static async IAsyncEnumerable<Row> RunAsync(Workbench workbench, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var national = await workbench.DatasetAsync(Packages.National, cancellationToken);
        var statement = BoundStatement.Of(NearestBenchmark.QuestionAt(await RandomPlaces.DrawAsync(national.Database, Places, cancellationToken)));
        var plain = statement with { Text = await File.ReadAllTextAsync(Path.Combine(AppContext.BaseDirectory, "Serving", "rows.sql"), cancellationToken) };
        await using var database = ReaderDatabase.Open(national.Database.Reader);
        await CompareAsync(database, statement, plain, cancellationToken);
        var rates = await Turns.MeasureAsync(
            cancellationToken,
            time => RateAsync(time, (request, output) => JsonAsync(database, statement, request, output, cancellationToken)),
            time => RateAsync(time, (request, output) => RowsAsync(database, plain, request, output, cancellationToken)));
        yield return new("row-writer", rates[1], "answers/s", new("JSON by PostgreSQL", rates[0]));
    }

    private static async Task CompareAsync(NpgsqlDataSource database, BoundStatement json, BoundStatement plain, CancellationToken cancellationToken)
    {
        var (ours, theirs) = (new ArrayBufferWriter<byte>(), new ArrayBufferWriter<byte>());
        await JsonAsync(database, json, 0, ours, cancellationToken);
        await RowsAsync(database, plain, 0, theirs, cancellationToken);
        if (!JsonNode.DeepEquals(JsonNode.Parse(ours.WrittenSpan), JsonNode.Parse(theirs.WrittenSpan)))
            throw new InvalidOperationException("The database and the writer write different answers.");
    }

    /// <summary>How often a second it is done, from as many sides as there are connections.</summary>
    private static async Task<double> RateAsync(TimeSpan time, Func<int, IBufferWriter<byte>, Task> work)
    {
        var end = TimeProvider.System.GetTimestamp() + (long)(time.TotalSeconds * TimeProvider.System.TimestampFrequency);
        var counts = await Task.WhenAll(Enumerable.Range(0, Turns.Connections).Select(side => Task.Run(async () =>
        {
            var output = new ArrayBufferWriter<byte>(1 << 16);
            var count = 0;
            for (; TimeProvider.System.GetTimestamp() < end; count++)
            {
                output.ResetWrittenCount();
                await work((count * Turns.Connections) + side, output);
            }

            return count;
        })));
        return counts.Sum() / time.TotalSeconds;
    }

    private static async Task JsonAsync(NpgsqlDataSource database, BoundStatement statement, int request, IBufferWriter<byte> output, CancellationToken cancellationToken)
    {
        await using var command = Command(database, statement, request);
        await using var reader = await command.ExecuteReaderAsync(System.Data.CommandBehavior.SequentialAccess | System.Data.CommandBehavior.SingleRow, cancellationToken);
        await reader.ReadAsync(cancellationToken);
        await using var json = await reader.GetStreamAsync(1, cancellationToken);
        for (int read; (read = await json.ReadAsync(output.GetMemory(4096), cancellationToken)) > 0;)
            output.Advance(read);
    }

    private static async Task RowsAsync(NpgsqlDataSource database, BoundStatement statement, int request, IBufferWriter<byte> output, CancellationToken cancellationToken)
    {
        await using var command = Command(database, statement, request);
        await using var reader = await command.ExecuteReaderAsync(System.Data.CommandBehavior.SequentialAccess, cancellationToken);
        await using var json = new Utf8JsonWriter(output, new JsonWriterOptions { SkipValidation = true, Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
        json.WriteStartObject();
        json.WriteStartArray("edges"u8);
        while (await reader.ReadAsync(cancellationToken)) WriteEdge(json, reader);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteEdge(Utf8JsonWriter json, NpgsqlDataReader row)
    {
        json.WriteStartObject();
        json.WriteNumber("distance"u8, row.GetDouble(0));
        json.WriteStartObject("node"u8);
        json.WriteString("slug"u8, row.GetString(1));
        json.WriteString("name"u8, row.GetString(2));
        json.WriteString("kind"u8, row.GetString(3));
        WriteNamed(json, "region"u8, row, 4);
        WriteNamed(json, "operator"u8, row, 5);
        json.WriteStartArray("amenities"u8);
        foreach (var kind in row.GetFieldValue<string[]>(6))
        {
            json.WriteStartObject();
            json.WriteString("kind"u8, kind);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteNamed(Utf8JsonWriter json, ReadOnlySpan<byte> member, NpgsqlDataReader row, int column)
    {
        if (row.IsDBNull(column))
        {
            json.WriteNull(member);
            return;
        }

        json.WriteStartObject(member);
        json.WriteString("name"u8, row.GetString(column));
        json.WriteEndObject();
    }

    private static NpgsqlCommand Command(NpgsqlDataSource database, BoundStatement statement, int request) =>
        new SqlText(statement.Text, statement.Parameters).CreateCommand(database, statement.Requests[request % statement.Requests.Count]);
}
