namespace OpenUnion.GraphQL.Execution;

/// <summary>Root fields ready to run, many times and in parallel.</summary>
public abstract class CompiledFields
{
    /// <summary>Runs all of them; errors of single fields are values in the result.</summary>
    /// <exception cref="GraphQLException">All fields fail with this error.</exception>
    public abstract ValueTask<CompiledResult> ExecuteAsync(CompiledFieldsRequest request);
}

/// <summary>What one execution of compiled fields gets.</summary>
public sealed class CompiledFieldsRequest
{
    public required OperationVariant Variant { get; init; }

    /// <summary>Coerced; a variable that was not given and has no default is absent.</summary>
    public required IReadOnlyDictionary<string, object?> Variables { get; init; }

    /// <summary>What the host put on its <see cref="GraphQLRequest"/>.</summary>
    public object? Host { get; init; }

    /// <summary>Cancelled when the client is gone or the time is up.</summary>
    public CancellationToken Cancellation { get; init; }
}
