namespace OpenUnion.GraphQL.Language;

/// <summary>https://spec.graphql.org/September2025/#Type</summary>
public abstract class TypeNode : AstNode
{
    /// <summary>The named type inside all lists and non-nulls.</summary>
    public NamedTypeNode Innermost
    {
        get
        {
            var type = this;
            while (true)
            {
                if (type is NamedTypeNode named) return named;
                type = type is ListTypeNode list ? list.Type : ((NonNullTypeNode)type).Type;
            }
        }
    }
}

public sealed class NamedTypeNode : TypeNode
{
    public override NodeKind Kind => NodeKind.NamedType;

    public required string Name { get; init; }
}

public sealed class ListTypeNode : TypeNode
{
    public override NodeKind Kind => NodeKind.ListType;

    public required TypeNode Type { get; init; }
}

public sealed class NonNullTypeNode : TypeNode
{
    public override NodeKind Kind => NodeKind.NonNullType;

    /// <summary>A named type or a list.</summary>
    public required TypeNode Type { get; init; }
}
