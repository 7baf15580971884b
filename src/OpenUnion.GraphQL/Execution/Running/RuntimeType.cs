using OpenUnion.GraphQL.Types;

namespace OpenUnion.GraphQL.Execution;

/// <summary>https://spec.graphql.org/September2025/#ResolveAbstractType()</summary>
internal static class RuntimeType
{
    /// <exception cref="GraphQLException">The value's type cannot be told, or is none of the possible ones.</exception>
    public static ObjectType Of(Selection selection, NamedType type, object value, OperationVariant variant)
    {
        if (type is ObjectType itself) return itself;
        var name = variant.Operation.Bindings.TypeResolverOf(type)(value)
            ?? throw new GraphQLException($"Abstract type \"{type}\" must resolve to an Object type at runtime for field \"{selection.Field}\". Either the \"{type}\" type should have a type resolver or the value a \"__typename\".");
        var found = variant.Schema.Types[name]
            ?? throw new GraphQLException($"Abstract type \"{type}\" was resolved to a type \"{name}\" that does not exist inside the schema.");
        if (found is not ObjectType runtime)
            throw new GraphQLException($"Abstract type \"{type}\" was resolved to a non-object type \"{name}\".");
        return variant.Schema.IsPossibleType(type, runtime)
            ? runtime
            : throw new GraphQLException($"Runtime Object type \"{name}\" is not a possible type for \"{type}\".");
    }
}
