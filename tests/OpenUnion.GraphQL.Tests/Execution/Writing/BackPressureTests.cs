using System.Buffers;
using System.IO.Pipelines;
using System.Text;
using OpenUnion.GraphQL.Execution;
using OpenUnion.GraphQL.Tests.Execution.Compiled;

namespace OpenUnion.GraphQL.Tests.Execution.Writing;

/// <summary>A pipe whose writer stops where it is full, and whose reader takes a little at a time. The two may run at the same time.</summary>
public class BackPressureTests
{
    private const long Large = 50_000_000;
    private const long MostHeld = 300_000;
    private const string Sdl = "type Query { items: [Item!], rows: [[String]], word: String, c: Item } type Item { name: String, inner: Item }";

    [Theory]
    [InlineData("{ items { name inner { name } } }")]
    [InlineData("{ rows }")]
    public async Task A_large_result_waits_for_its_reader(string query)
    {
        await using var result = await ExecuteAsync(query);

        var (read, held) = await ReadSlowlyAsync(result);

        read.ShouldBeGreaterThan(Large);
        held.ShouldBeLessThan(MostHeld);
    }

    [Fact]
    public async Task Many_errors_wait_for_their_reader()
    {
        var error = new GraphQLError(new string('x', 1000));
        await using var result = ExecutionResult.Failed([.. Enumerable.Repeat(error, 50_000)]);

        var (read, held) = await ReadSlowlyAsync(result);

        read.ShouldBeGreaterThan(Large);
        held.ShouldBeLessThan(MostHeld);
    }

    [Fact]
    public async Task What_was_flushed_in_between_is_the_same_text()
    {
        await using var whole = await ExecuteAsync("{ items { name inner { name } } word c { name } rows }", count: 3_000);
        await using var piece = await ExecuteAsync("{ items { name inner { name } } word c { name } rows }", count: 3_000);
        var text = new ArrayBufferWriter<byte>();

        await ReadSlowlyAsync(piece, text);

        text.WrittenCount.ShouldBeGreaterThan(1_000_000);
        (Encoding.UTF8.GetString(text.WrittenSpan) == await whole.Text()).ShouldBeTrue();
    }

    [Fact]
    public async Task A_reader_that_leaves_ends_the_writing()
    {
        await using var result = await ExecuteAsync("{ items { name } }");
        var pipe = new Pipe();
        var writing = result.WriteAsync(pipe.Writer).AsTask();
        writing.IsCompleted.ShouldBeFalse();

        await pipe.Reader.CompleteAsync();

        await Should.ThrowAsync<OperationCanceledException>(() => writing);
    }

    [Fact]
    public async Task A_flush_that_is_cancelled_ends_the_writing()
    {
        await using var result = await ExecuteAsync("{ items { name } }");
        var pipe = new Pipe();
        var writing = result.WriteAsync(pipe.Writer).AsTask();

        pipe.Writer.CancelPendingFlush();

        await Should.ThrowAsync<OperationCanceledException>(() => writing);
    }

    [Fact]
    public async Task A_token_that_is_cancelled_ends_the_writing()
    {
        await using var result = await ExecuteAsync("{ items { name } }");
        using var leaving = new CancellationTokenSource();
        var writing = result.WriteAsync(new Pipe().Writer, leaving.Token).AsTask();

        await leaving.CancelAsync();

        await Should.ThrowAsync<OperationCanceledException>(() => writing);
    }

    private static ValueTask<ExecutionResult> ExecuteAsync(string query, int count = 100_000)
    {
        var name = new string('n', 500);
        var engine = Executed.Engine(
            Sdl,
            bindings => bindings
                .Field("Query", "items", _ => Enumerable.Repeat(new object(), count))
                .Field("Query", "rows", _ => Enumerable.Repeat<string?[]>([name, null], count + 1))
                .Field("Query", "word", _ => "w")
                .Field("Item", "name", _ => name)
                .Field("Item", "inner", _ => new object()),
            new EngineOptions { FieldCompiler = new Answers(("c", """{"name":null}""")) });
        return engine.ExecuteAsync(Executed.Request(query));
    }

    /// <summary>Takes 16 KB at a time until the writer has completed: how much that was in all, and the most that the pipe held.</summary>
    private static async Task<(long Read, long Held)> ReadSlowlyAsync(ExecutionResult result, ArrayBufferWriter<byte>? text = null)
    {
        var pipe = new Pipe();
        var writing = WriteToTheEndAsync(result, pipe.Writer);
        var (total, held) = (0L, 0L);
        while (await pipe.Reader.ReadAsync() is var read && !(read.IsCompleted && read.Buffer.IsEmpty))
        {
            held = Math.Max(held, read.Buffer.Length);
            var piece = read.Buffer.Slice(0, Math.Min(read.Buffer.Length, 16 << 10));
            total += piece.Length;
            foreach (var memory in piece) text?.Write(memory.Span);
            pipe.Reader.AdvanceTo(piece.End);
        }

        await writing;
        return (total, held);
    }

    private static async Task WriteToTheEndAsync(ExecutionResult result, PipeWriter output)
    {
        try
        {
            await result.WriteAsync(output);
        }
        finally
        {
            await output.CompleteAsync();
        }
    }
}
