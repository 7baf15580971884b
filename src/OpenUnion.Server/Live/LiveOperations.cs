using System.Runtime.CompilerServices;
using OpenUnion.GraphQL.Execution;
using OpenUnion.GraphQL.Language;
using OpenUnion.Server.GraphQL;

namespace OpenUnion.Server.Live;

/// <summary>Operations whose responses go out one by one: those of a subscription as its events come, of any other the only one.</summary>
internal sealed class LiveOperations(GraphQLEngine engine, Gate gate)
{
    /// <summary>The kind of an operation; null where the text is not valid.</summary>
    public OperationType? KindOf(OperationRequest request, ReadOnlyMemory<byte> text) => engine.Prepare(text, request.OperationName).Operation?.Kind;

    /// <summary>Runs an operation; what is wrong with it is its only response, without data.</summary>
    public async IAsyncEnumerable<ExecutionResult> RunAsync(OperationRequest request, ReadOnlyMemory<byte> text, [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        var prepared = engine.Prepare(text, request.OperationName);
        var execution = new GraphQLRequest { Query = text, OperationName = request.OperationName, Variables = request.Variables, Host = new OperationHost(CostMode.None) };
        if (prepared.Operation is not { Kind: OperationType.Subscription })
        {
            await foreach (var result in RunOnceAsync(prepared, execution, cancellation))
                yield return result;
            yield break;
        }

        var subscription = await engine.SubscribeAsync(prepared, execution, cancellation);
        if (subscription.Responses is null)
        {
            yield return subscription.Failure!;
            yield break;
        }

        await foreach (var response in subscription.Responses.WithCancellation(cancellation))
            yield return response;
    }

    // The place is given back when the response is written.
    private async IAsyncEnumerable<ExecutionResult> RunOnceAsync(PreparedOperation prepared, GraphQLRequest execution, [EnumeratorCancellation] CancellationToken cancellation)
    {
        if (!gate.TryEnter())
        {
            yield return ExecutionResult.Failed([RequestFailures.Busy(gate.Places).Error]);
            yield break;
        }

        try
        {
            yield return await engine.ExecuteAsync(prepared, execution, cancellation);
        }
        finally
        {
            gate.Leave();
        }
    }
}
