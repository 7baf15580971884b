namespace OpenUnion.GraphQL.Execution;

/// <summary>A run with the host's time-out. A resolver that does not look at its token is left behind, and what it opens is closed when it ends.</summary>
internal static class TimedRun
{
    public static async ValueTask<ExecutionResult> ExecuteAsync(OperationVariant variant, IReadOnlyDictionary<string, object?> variables, GraphQLRequest request, EngineOptions options, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        if (options.ExecutionTimeout != Timeout.InfiniteTimeSpan) limit.CancelAfter(options.ExecutionTimeout);
        var run = new OperationRun(variant, variables, request, options, limit.Token);
        var data = run.ExecuteAsync();
        if (data.IsCompletedSuccessfully) return ExecutionResult.Done(run, data.Result, limit);
        var task = data.AsTask();
        try
        {
            return ExecutionResult.Done(run, await task.WaitAsync(limit.Token).ConfigureAwait(false), limit);
        }
        catch (OperationCanceledException) when (limit.IsCancellationRequested)
        {
            _ = GiveUpAsync(run, task, limit);
            cancellation.ThrowIfCancellationRequested();
            return ExecutionResult.Failed([new GraphQLError($"The request exceeded the configured timeout of `{options.ExecutionTimeout:c}`.").WithCode("HC0045")], variant.Operation.Kind);
        }
        catch
        {
            await GiveUpAsync(run, task, limit).ConfigureAwait(false);
            throw;
        }
    }

    private static async Task GiveUpAsync(OperationRun run, Task task, CancellationTokenSource limit)
    {
        await task.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        foreach (var result in run.CompiledResults) await result.DisposeAsync().ConfigureAwait(false);
        limit.Dispose();
    }
}
