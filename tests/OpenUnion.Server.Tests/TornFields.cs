using System.Buffers;
using OpenUnion.GraphQL;
using OpenUnion.GraphQL.Execution;
using OpenUnion.GraphQL.Types;

namespace OpenUnion.Server.Tests;

/// <summary>Answers the field <c>torn</c> like a database whose connection breaks in the middle of a value.</summary>
internal sealed class TornFields : FieldCompiler
{
    public override bool Handles(FieldDefinition rootField) => rootField.Name == "torn";

    public override CompiledFields Compile(OperationVariant variant, IReadOnlyList<Selection> rootFields) => new Fields();

    private sealed class Fields : CompiledFields
    {
        public override ValueTask<CompiledResult> ExecuteAsync(CompiledFieldsRequest request) => new(new Result());
    }

    private sealed class Result : CompiledResult
    {
        public override GraphQLError? ErrorOf(int i) => null;

        public override bool IsNull(int i) => false;

        public override ValueTask WriteAsync(int i, IBufferWriter<byte> output, CancellationToken cancellation)
        {
            output.Write("\"half of a"u8);
            throw new IOException("The connection is gone.");
        }
    }
}
