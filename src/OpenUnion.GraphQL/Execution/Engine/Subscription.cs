using System.Runtime.CompilerServices;

namespace OpenUnion.GraphQL.Execution;

/// <summary>A stream of responses, or the one response that says why there is none.</summary>
public sealed class SubscriptionResult
{
    internal SubscriptionResult(ExecutionResult failure) => Failure = failure;

    internal SubscriptionResult(IAsyncEnumerable<ExecutionResult> responses) => Responses = responses;

    /// <summary>Errors without data; null when the subscription has started.</summary>
    public ExecutionResult? Failure { get; }

    /// <summary>One response an event, executed when it is read; each is disposed by its reader. To be enumerated once.</summary>
    public IAsyncEnumerable<ExecutionResult>? Responses { get; }
}

/// <summary>https://spec.graphql.org/September2025/#sec-Subscription</summary>
internal static class Subscription
{
    public static async ValueTask<SubscriptionResult> StartAsync(OperationVariant variant, IReadOnlyDictionary<string, object?> variables, GraphQLRequest request, EngineOptions options, CancellationToken cancellation)
    {
        var run = new OperationRun(variant, variables, request, options, cancellation);
        return await run.OpenEventsAsync().ConfigureAwait(false) is { } events
            ? new(RespondAsync(events, variant, variables, request, options, cancellation))
            : new SubscriptionResult(ExecutionResult.Failed(run.Errors, variant.Operation.Kind));
    }

    // https://spec.graphql.org/September2025/#MapSourceToResponseEvent()
    private static async IAsyncEnumerable<ExecutionResult> RespondAsync(IAsyncEnumerable<object?> events, OperationVariant variant, IReadOnlyDictionary<string, object?> variables, GraphQLRequest request, EngineOptions options, CancellationToken started, [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        using var either = CancellationTokenSource.CreateLinkedTokenSource(started, cancellation);
        await foreach (var e in events.WithCancellation(either.Token).ConfigureAwait(false))
            yield return await TimedRun.ExecuteAsync(variant, variables, request with { Root = e }, options, either.Token).ConfigureAwait(false);
    }
}
