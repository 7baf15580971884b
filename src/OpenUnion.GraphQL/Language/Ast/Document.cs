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
    public StringValueNode? Description { get; init; }

    public ImmutableArray<DirectiveNode> Directives { get => field.IsDefault ? [] : field; init; }
}

/// <summary>https://spec.graphql.org/September2025/#Directive</summary>
public sealed class DirectiveNode : NamedNode
{
    public override NodeKind Kind => NodeKind.Directive;

    public ImmutableArray<ArgumentNode> Arguments { get => field.IsDefault ? [] : field; init; }
}

/// <summary>https://spec.graphql.org/September2025/#Argument</summary>
public sealed class ArgumentNode : NamedNode
{
    public override NodeKind Kind => NodeKind.Argument;

    public required ValueNode Value { get; init; }
}
