using System.Buffers;
using System.Text.Json;
using OpenUnion.GraphQL;
using OpenUnion.GraphQL.Execution;

namespace OpenUnion.Server.Live;

/// <summary>Messages to a client: https://github.com/enisdenjo/graphql-ws/blob/master/PROTOCOL.md</summary>
internal static class SocketMessage
{
    public static ReadOnlyMemory<byte> Acknowledged { get; } = "{\"type\":\"connection_ack\"}"u8.ToArray();

    public static ReadOnlyMemory<byte> Pong { get; } = "{\"type\":\"pong\"}"u8.ToArray();

    /// <summary>One response of an operation.</summary>
    public static async ValueTask<ReadOnlyMemory<byte>> NextAsync(string id, ExecutionResult result, CancellationToken cancellation)
    {
        var output = Begin("next", id);
        output.Write(",\"payload\":"u8);
        await result.WriteAsync(output, cancellation);
        return End(output);
    }

    /// <summary>The operation is refused, and ends with it.</summary>
    public static async ValueTask<ReadOnlyMemory<byte>> ErrorAsync(string id, IReadOnlyList<GraphQLError> errors, CancellationToken cancellation)
    {
        var output = Begin("error", id);
        output.Write(",\"payload\":"u8);
        output.Write(await WriteAsync(errors, cancellation));
        return End(output);
    }

    /// <summary>No more comes of the operation.</summary>
    public static ReadOnlyMemory<byte> Complete(string id) => End(Begin("complete", id));

    private static ArrayBufferWriter<byte> Begin(string type, string id)
    {
        var output = new ArrayBufferWriter<byte>(256);
        output.Write("{\"id\":"u8);
        output.Write(JsonSerializer.SerializeToUtf8Bytes(id));
        output.Write(",\"type\":"u8);
        output.Write(JsonSerializer.SerializeToUtf8Bytes(type));
        return output;
    }

    private static ReadOnlyMemory<byte> End(ArrayBufferWriter<byte> output)
    {
        output.Write("}"u8);
        return output.WrittenMemory;
    }

    // A response of errors alone, without what stands around the list.
    private static async ValueTask<ReadOnlyMemory<byte>> WriteAsync(IReadOnlyList<GraphQLError> errors, CancellationToken cancellation)
    {
        var response = new ArrayBufferWriter<byte>(256);
        await using var failed = ExecutionResult.Failed(errors);
        await failed.WriteAsync(response, cancellation);
        return response.WrittenMemory["{\"errors\":".Length..^1];
    }

    private static void Write(this ArrayBufferWriter<byte> output, ReadOnlyMemory<byte> bytes) => output.Write(bytes.Span);
}
