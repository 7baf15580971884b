using System.Buffers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using OpenUnion.GraphQL.Execution;

namespace OpenUnion.Server.Pages;

/// <summary>What a page asks the graph: one operation, prepared once, that is one SQL statement.</summary>
/// <typeparam name="T">The operation's <c>data</c>.</typeparam>
internal sealed class PageQuestion<T>(GraphQLEngine engine, string operation)
    where T : class
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Converters = { new JsonStringEnumConverter() } };

    private readonly byte[] _operation = Encoding.UTF8.GetBytes(operation);
    private PreparedOperation? _prepared;

    /// <summary>The data with its revision; null where the database cannot be asked at the moment.</summary>
    public async Task<PageAnswer<T>?> AskAsync(Dictionary<string, object?> variables, CancellationToken cancellationToken)
    {
        _prepared ??= engine.Prepare(_operation);
        var output = new ArrayBufferWriter<byte>();
        await using (var result = await engine.ExecuteAsync(_prepared, new GraphQLRequest { Variables = variables }, cancellationToken))
        {
            if (result.Errors.Count > 0) return null;
            await result.WriteAsync(output, cancellationToken);
        }

        var answer = JsonSerializer.Deserialize<Response>(output.WrittenSpan, Json)!;
        return new(answer.Data, answer.Extensions.Revision);
    }

    private sealed record Response(T Data, ResponseExtensions Extensions);

    private sealed record ResponseExtensions(int Revision);
}

/// <summary>Data of one revision.</summary>
internal sealed record PageAnswer<T>(T Data, int Revision);
