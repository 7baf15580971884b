namespace OpenUnion.GraphQL.Types;

/// <summary>A named type, or a list or non-null of one: https://spec.graphql.org/September2025/#sec-Types</summary>
public abstract class GraphQLType
{
    public abstract TypeKind Kind { get; }

    /// <summary>The named type inside all lists and non-nulls.</summary>
    public abstract NamedType Named { get; }

    /// <summary>The type without its outermost non-null.</summary>
    public GraphQLType Nullable => this is NonNullType nonNull ? nonNull.OfType : this;

    /// <summary>Can type arguments, input fields and variables: https://spec.graphql.org/September2025/#IsInputType()</summary>
    public bool IsInput => Named.Kind is TypeKind.Scalar or TypeKind.Enum or TypeKind.InputObject;

    /// <summary>Can type fields: https://spec.graphql.org/September2025/#IsOutputType()</summary>
    public bool IsOutput => Named.Kind is not TypeKind.InputObject;

    /// <summary>Scalar or enum: has no selection set.</summary>
    public bool IsLeaf => Kind is TypeKind.Scalar or TypeKind.Enum;

    /// <summary>Object, interface or union: has a selection set.</summary>
    public bool IsComposite => Kind is TypeKind.Object or TypeKind.Interface or TypeKind.Union;

    /// <summary>Interface or union.</summary>
    public bool IsAbstract => Kind is TypeKind.Interface or TypeKind.Union;

    /// <summary>True when both are the same type; lists and non-nulls are compared by their parts.</summary>
    public static bool AreEqual(GraphQLType a, GraphQLType b) => (a, b) switch
    {
        (NonNullType x, NonNullType y) => AreEqual(x.OfType, y.OfType),
        (ListType x, ListType y) => AreEqual(x.OfType, y.OfType),
        _ => ReferenceEquals(a, b),
    };
}

/// <summary>https://spec.graphql.org/September2025/#sec-List</summary>
public sealed class ListType(GraphQLType ofType) : GraphQLType
{
    public override TypeKind Kind => TypeKind.List;

    public GraphQLType OfType { get; } = ofType;

    public override NamedType Named { get; } = ofType.Named;

    public override string ToString() => $"[{OfType}]";
}

/// <summary>https://spec.graphql.org/September2025/#sec-Non-Null</summary>
public sealed class NonNullType(GraphQLType ofType) : GraphQLType
{
    public override TypeKind Kind => TypeKind.NonNull;

    /// <summary>A named type or a list.</summary>
    public GraphQLType OfType { get; } = ofType;

    public override NamedType Named { get; } = ofType.Named;

    public override string ToString() => OfType + "!";
}
