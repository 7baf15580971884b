using Microsoft.AspNetCore.Http;
using OpenUnion.GraphQL.Execution;
using OpenUnion.GraphQL.Language;

namespace OpenUnion.Server.GraphQL;

/// <summary>Runs one operation of a request.</summary>
internal sealed class OperationRunner(GraphQLEngine engine, OperationTexts texts)
{
    /// <summary>The result, which the caller disposes, or why a request of this method does not get one.</summary>
    public async ValueTask<Outcome<ExecutionResult>> RunAsync(OperationRequest request, ReadOnlyMemory<byte> text, OperationHost host, string method, CancellationToken cancellation)
    {
        var prepared = engine.Prepare(text, request.OperationName);
        if (prepared.Operation is { } operation)
        {
            if (KindFailure(operation.Kind, method) is { } failure) return failure;
            texts.Keep(request);
        }

        var execution = new GraphQLRequest { Query = text, OperationName = request.OperationName, Variables = request.Variables, Host = host };
        var result = await engine.ExecuteAsync(prepared, execution, cancellation);
        if (ReferenceEquals(result.Errors, CostCheck.OnlyValidated))
        {
            await result.DisposeAsync();
            result = ExecutionResult.Failed([]);
        }

        if (host.CostReport is { } report) result.SetExtension("operationCost", report);
        return result;
    }

    private static RequestFailure? KindFailure(OperationType kind, string method) => kind switch
    {
        OperationType.Mutation when !HttpMethods.IsPost(method) => RequestFailures.MutationByGet(),
        OperationType.Subscription => RequestFailures.SubscriptionNeedsStream(),
        _ => null,
    };
}
