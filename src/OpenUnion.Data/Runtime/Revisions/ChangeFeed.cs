using System.Buffers;
using System.Runtime.InteropServices;
using Npgsql;
using NpgsqlTypes;
using OpenUnion.Data.Planning;
using OpenUnion.Data.Planning.Revisions;
using OpenUnion.Data.Sql;
using OpenUnion.Data.Sql.Revisions;
using static OpenUnion.Data.Sql.SqlFragment;

namespace OpenUnion.Data.Runtime.Revisions;

/// <summary>
/// The log as lines of JSON, in order. The log is only ever added to, so a feed needs no state of the database of its own:
/// it reads piece by piece, up to the revision that was the newest when it began, and holds no connection while its reader is slow.
/// </summary>
public sealed class ChangeFeed(NpgsqlDataSource database)
{
    /// <summary>Rows of the log that are read at a time.</summary>
    private const int RowsAtOnce = 1000;

    private static readonly SqlName Row = new("c");
    private static readonly SqlName Change = new("f");

    private static readonly string Text = Write();

    /// <summary>The newest revision; 0 before the first import.</summary>
    public async Task<int> NewestAsync(CancellationToken cancellationToken)
    {
        await using var command = database.CreateCommand("SELECT coalesce(max(number), 0) FROM revisions");
        return (int)(await command.ExecuteScalarAsync(cancellationToken))!;
    }

    /// <summary>Writes the next lines, and returns where they end; null at the end of the feed.</summary>
    /// <param name="behind">The place behind which they begin.</param>
    /// <param name="until">The last revision that is told of.</param>
    /// <param name="tables">The tables to tell of; null for all.</param>
    /// <param name="output">Receives the lines, each with its line feed.</param>
    /// <param name="cancellationToken">Cancels.</param>
    public async Task<Place?> WriteNextAsync(Place behind, int until, string[]? tables, IBufferWriter<byte> output, CancellationToken cancellationToken)
    {
        await using var command = database.CreateCommand(Text);
        command.Parameters.Add(new NpgsqlParameter<int> { TypedValue = behind.Revision });
        command.Parameters.Add(new NpgsqlParameter<long> { TypedValue = behind.Sequence });
        command.Parameters.Add(new NpgsqlParameter<int> { TypedValue = until });
        command.Parameters.Add(new NpgsqlParameter { NpgsqlDbType = NpgsqlDbType.Array | NpgsqlDbType.Text, Value = (object?)tables ?? DBNull.Value });
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        Place? last = null;
        while (await reader.ReadAsync(cancellationToken))
        {
            last = new Place(reader.GetInt32(0), reader.GetInt64(1));
            if (await reader.IsDBNullAsync(2, cancellationToken))
                continue;
            output.Write(await reader.GetFieldValueAsync<byte[]>(2, cancellationToken));
            output.Write("\n"u8);
        }

        return last;
    }

    // Rows of other tables are passed over with a place and no line, so that a rare kind is no long search.
    private static string Write()
    {
        var fields = new MemberPlan.ChangedFields("fields", [new("name", "name", null), new("old", "old", null), new("new", "new", null)]);
        var line = Json.Object(
            [
                new("revision", Fragment($"{Row}.revision_number")),
                new("sequence", Fragment($"{Row}.{new SqlName("sequence")}")),
                new("type", ChangeWriter.TypeOf(Row)),
                new("operation", Fragment($"{Row}.{new SqlName("operation")}")),
                new("key", Fragment($"{Row}.row_key")),
                new("recordId", ChangeWriter.RecordId(Row)),
                new("fields", ChangeWriter.Fields(fields, Row, Change)),
            ],
            Empty);
        var rows = Fragment($"SELECT * FROM changes WHERE (revision_number, sequence) > ($1, $2) AND revision_number <= $3 ORDER BY revision_number, sequence LIMIT {RowsAtOnce}");
        return Fragment($"SELECT {Row}.revision_number, {Row}.sequence, CASE WHEN {Row}.table_name = ANY (coalesce($4, ARRAY[{Row}.table_name])) THEN {line} END FROM ({rows}) {Row} ORDER BY 1, 2").Render().Text;
    }

    /// <summary>A place in the log.</summary>
    [StructLayout(LayoutKind.Auto)]
    public readonly record struct Place(int Revision, long Sequence)
    {
        /// <summary>The place behind all changes of a revision.</summary>
        public static Place After(int revision) => new(revision, long.MaxValue);
    }
}
