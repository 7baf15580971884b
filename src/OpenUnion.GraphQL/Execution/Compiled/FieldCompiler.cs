using OpenUnion.GraphQL.Types;

namespace OpenUnion.GraphQL.Execution;

/// <summary>A host's way to answer whole root fields at once (with SQL, say), in place of a resolver a field.</summary>
public abstract class FieldCompiler
{
    /// <summary>True for the root fields that it answers; asked once a field of a variant.</summary>
    public abstract bool Handles(FieldDefinition rootField);

    /// <summary>
    /// Once an operation variant, with all root fields that it handles, so that they can share a round trip; the result is kept on the variant.
    /// Fields of a mutation are compiled and executed one by one, in order.
    /// </summary>
    /// <exception cref="GraphQLException">A mistake of the client's: all these fields fail with it.</exception>
    public abstract CompiledFields Compile(OperationVariant variant, IReadOnlyList<Selection> rootFields);
}
