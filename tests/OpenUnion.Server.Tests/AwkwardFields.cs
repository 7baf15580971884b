using System.Buffers;
using System.Buffers.Text;
using OpenUnion.GraphQL;
using OpenUnion.GraphQL.Execution;
using OpenUnion.GraphQL.Types;

namespace OpenUnion.Server.Tests;

/// <summary>
/// Answers the field <c>torn</c> like a database whose connection breaks in the middle of a value, and <c>endless</c>
/// with a value that never ends, of bytes that cannot be made fewer by compression but by a quarter.
/// </summary>
internal sealed class AwkwardFields : FieldCompiler
{
    private const int PieceBytes = 4096;

    private long _written;

    /// <summary>Bytes of <c>endless</c>.</summary>
    public long Written => Interlocked.Read(ref _written);

    /// <summary>Set when nobody reads <c>endless</c> any more.</summary>
    public TaskCompletionSource Left { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public override bool Handles(FieldDefinition rootField) => rootField.Name is "torn" or "endless";

    public override CompiledFields Compile(OperationVariant variant, IReadOnlyList<Selection> rootFields) => new Fields(this, rootFields);

    private async ValueTask WriteEndlesslyAsync(IBufferWriter<byte> output, CancellationToken cancellation)
    {
        try
        {
            var (random, letters) = (new Random(20260102), new byte[PieceBytes * 3 / 4]);
            for (output.Write("\""u8); ; Interlocked.Add(ref _written, PieceBytes))
            {
                random.NextBytes(letters);
                Base64.EncodeToUtf8(letters, output.GetSpan(PieceBytes), out _, out var written);
                output.Advance(written);
                await output.FlushIfFullAsync(cancellation);
            }
        }
        catch (OperationCanceledException)
        {
            Left.TrySetResult();
            throw;
        }
    }

    private sealed class Fields(AwkwardFields owner, IReadOnlyList<Selection> fields) : CompiledFields
    {
        public override ValueTask<CompiledResult> ExecuteAsync(CompiledFieldsRequest request) => new(new Result(owner, fields));
    }

    private sealed class Result(AwkwardFields owner, IReadOnlyList<Selection> fields) : CompiledResult
    {
        public override GraphQLError? ErrorOf(int i) => null;

        public override bool IsNull(int i) => false;

        public override ValueTask WriteAsync(int i, IBufferWriter<byte> output, CancellationToken cancellation)
        {
            if (fields[i].Field.Name == "endless") return owner.WriteEndlesslyAsync(output, cancellation);
            output.Write("\"half of a"u8);
            throw new IOException("The connection is gone.");
        }
    }
}
