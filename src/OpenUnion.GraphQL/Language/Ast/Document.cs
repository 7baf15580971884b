using System.Collections.Immutable;

namespace OpenUnion.GraphQL.Language;

/// <summary>https://spec.graphql.org/September2025/#Document</summary>
public sealed class DocumentNode : AstNode
{
    public override NodeKind Kind => NodeKind.Document;

    public required ImmutableArray<DefinitionNode> Definitions { get; init; }
}

/// <summary>An operation, a fragment, or a definition or extension of the type system.</summary>
public abstract class DefinitionNode : AstNode
{
    public ValueNode? Description { get; init; }

    public NodeList<DirectiveNode> Directives { get; init; }
}
