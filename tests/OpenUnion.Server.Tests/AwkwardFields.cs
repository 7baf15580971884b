using System.Buffers;
using OpenUnion.GraphQL;
using OpenUnion.GraphQL.Execution;
using OpenUnion.GraphQL.Types;

namespace OpenUnion.Server.Tests;

/// <summary>
/// Answers the field <c>torn</c> like a database whose connection breaks in the middle of a value, and <c>endless</c>
/// with a value that never ends.
/// </summary>
internal sealed class AwkwardFields : FieldCompiler
{
    private static readonly byte[] Piece = [.. Enumerable.Repeat((byte)'x', 4096)];

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
            for (output.Write("\""u8); ; Interlocked.Add(ref _written, Piece.Length))
            {
                output.Write(Piece);
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
