namespace OpenUnion.GraphQL.Execution;

/// <summary>One request, as a transport read it.</summary>
public sealed record GraphQLRequest
{
    /// <summary>The document in UTF-8; copied when it is kept.</summary>
    public ReadOnlyMemory<byte> Query { get; init; }

    /// <summary>Which operation of the document; null when it has only one. An empty name is a name that no operation has.</summary>
    public string? OperationName { get; init; }

    /// <summary>Plain values as JSON has them (see <see cref="PlainJson"/>); null for none.</summary>
    public IReadOnlyDictionary<string, object?>? Variables { get; init; }

    /// <summary>Whatever the host's resolvers and compiled fields need: services, a user, a connection.</summary>
    public object? Host { get; init; }

    /// <summary>The source of the root fields' resolvers.</summary>
    public object? Root { get; init; }
}
