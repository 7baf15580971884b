using System.Buffers;
using System.Data;
using System.IO.Pipelines;
using System.Text;
using Npgsql;
using OpenUnion.Data.Runtime;
using OpenUnion.Testing;

namespace OpenUnion.Data.Tests.Runtime;

public sealed class DatasetResultTests : IAsyncLifetime
{
    private const int Large = 50_000_000;

    private TestDatabase _database = null!;
    private NpgsqlDataSource _source = null!;

    public async Task InitializeAsync()
    {
        _database = await TestDatabase.CreateAsync();
        var settings = new NpgsqlConnectionStringBuilder(_database.Reader) { MaxPoolSize = 1 };
        _source = NpgsqlDataSource.Create(settings.ConnectionString);
    }

    public async Task DisposeAsync()
    {
        await _source.DisposeAsync();
        await _database.DisposeAsync();
    }

    [Fact]
    public async Task A_large_answer_waits_for_its_reader()
    {
        var pipe = new Pipe();
        await using var result = await ExecuteAsync(Large);
        var writing = WriteAsync(result, pipe.Writer);

        var (total, held) = (0L, 0L);
        while (await pipe.Reader.ReadAsync() is var read && !(read.IsCompleted && read.Buffer.IsEmpty))
        {
            held = Math.Max(held, read.Buffer.Length);
            var piece = read.Buffer.Slice(0, Math.Min(read.Buffer.Length, 16 << 10));
            total += piece.Length;
            pipe.Reader.AdvanceTo(piece.End);
        }

        await writing;
        (total, held < 300_000).ShouldBe((Large, true), $"{held} bytes at once");
    }

    /// <summary>As the time limit of the statement does, which runs on while the client reads.</summary>
    [Fact]
    public async Task A_cancel_that_finds_the_row_under_way_leaves_it_whole()
    {
        await using var command = _source.CreateCommand("SELECT pg_backend_pid()");
        var backend = await command.ExecuteScalarAsync();
        var pipe = new Pipe();
        var result = await ExecuteAsync(Large);
        var writing = WriteAsync(result, pipe.Writer);
        (await TestDatabase.ScalarAsync(_database.Superuser, $"SELECT pg_cancel_backend({backend})")).ShouldBe(true);

        (await CountAsync(pipe.Reader)).ShouldBe(Large);

        await writing;
        await result.DisposeAsync();
        await ShouldAnswerAgainAsync();
    }

    [Fact]
    public async Task A_reader_that_leaves_ends_the_writing_and_the_connection_goes_on()
    {
        var pipe = new Pipe();
        var result = await ExecuteAsync(Large);
        var writing = WriteAsync(result, pipe.Writer);

        // Now the writer waits. A pipe that nobody ever reads from does not count what is written to it.
        await pipe.Reader.ReadAsync();
        await pipe.Reader.CompleteAsync();

        await Should.ThrowAsync<OperationCanceledException>(() => writing);
        await result.DisposeAsync();
        await ShouldAnswerAgainAsync();
    }

    [Fact]
    public async Task Into_a_buffer_it_is_written_whole()
    {
        var buffer = new ArrayBufferWriter<byte>();
        await using var result = await ExecuteAsync(100_000);

        await result.WriteAsync(0, buffer, CancellationToken.None);

        buffer.WrittenCount.ShouldBe(100_000);
    }

    private async Task<DatasetResult> ExecuteAsync(int length)
    {
        var command = _source.CreateCommand($"SELECT 7, repeat('x', {length})");
        var reader = await command.ExecuteReaderAsync(CommandBehavior.SequentialAccess | CommandBehavior.SingleRow);
        (await reader.ReadAsync()).ShouldBeTrue();
        return DatasetResult.Succeeded(command, reader, new GraphQL.Execution.DataState(reader.GetInt32(0), false, null), [null], []);
    }

    private static async Task WriteAsync(DatasetResult result, PipeWriter output)
    {
        await result.WriteAsync(0, output, CancellationToken.None);
        await output.CompleteAsync();
    }

    private static async Task<long> CountAsync(PipeReader reader)
    {
        var total = 0L;
        while (await reader.ReadAsync() is var read && !(read.IsCompleted && read.Buffer.IsEmpty))
        {
            total += read.Buffer.Length;
            reader.AdvanceTo(read.Buffer.End);
        }

        return total;
    }

    private async Task ShouldAnswerAgainAsync()
    {
        await using var again = await ExecuteAsync(3);
        var buffer = new ArrayBufferWriter<byte>();
        await again.WriteAsync(0, buffer, CancellationToken.None);
        Encoding.UTF8.GetString(buffer.WrittenSpan).ShouldBe("xxx");
    }
}
