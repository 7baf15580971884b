namespace OpenUnion.GraphQL.Execution;

/// <summary>A document and operation name as far as they can be taken without variables: an operation, or errors.</summary>
public sealed class PreparedOperation
{
    internal PreparedOperation(CompiledOperation operation) => Operation = operation;

    internal PreparedOperation(IReadOnlyList<GraphQLError> errors) => Errors = errors;

    /// <summary>Null when there are errors.</summary>
    public CompiledOperation? Operation { get; }

    /// <summary>Syntax, validation, or no such operation; empty when there is an operation.</summary>
    public IReadOnlyList<GraphQLError> Errors { get; } = [];
}
