using System.Collections.Immutable;

namespace OpenUnion.GraphQL.Language;

/// <summary>A definition or an extension of a schema: https://spec.graphql.org/September2025/#TypeSystemDefinitionOrExtension</summary>
public abstract class TypeSystemDefinitionNode : DefinitionNode
{
    /// <summary>Written with <c>extend</c>; extensions carry no description.</summary>
    public bool IsExtension { get; init; }
}

/// <summary><c>schema { … }</c> or <c>extend schema …</c></summary>
public sealed class SchemaDefinitionNode : TypeSystemDefinitionNode
{
    public override NodeKind Kind => NodeKind.SchemaDefinition;

    public ImmutableArray<OperationTypeDefinitionNode> OperationTypes { get => field.IsDefault ? [] : field; init; }
}

/// <summary><c>query: Query</c></summary>
public sealed class OperationTypeDefinitionNode : AstNode
{
    public override NodeKind Kind => NodeKind.OperationTypeDefinition;

    public required OperationType Operation { get; init; }

    public required NamedTypeNode Type { get; init; }
}

/// <summary>A definition that has a name: a type or a directive.</summary>
public abstract class NamedDefinitionNode : TypeSystemDefinitionNode
{
    public required string Name { get; init; }

    public Location NameLocation => new(Location.Source, NameStart, NameStart + Name.Length);

    internal int NameStart { get; init; }
}

/// <summary><c>directive @name(…) repeatable on …</c></summary>
public sealed class DirectiveDefinitionNode : NamedDefinitionNode
{
    public override NodeKind Kind => NodeKind.DirectiveDefinition;

    public ImmutableArray<InputValueDefinitionNode> Arguments { get => field.IsDefault ? [] : field; init; }

    public bool Repeatable { get; init; }

    public required ImmutableArray<DirectiveLocation> Locations { get; init; }
}

/// <summary>A part of a definition that has a name, a description and directives.</summary>
public abstract class MemberDefinitionNode : NamedNode
{
    public ValueNode? Description { get; init; }

    public NodeList<DirectiveNode> Directives { get; init; }
}

public sealed class FieldDefinitionNode : MemberDefinitionNode
{
    public override NodeKind Kind => NodeKind.FieldDefinition;

    public ImmutableArray<InputValueDefinitionNode> Arguments { get => field.IsDefault ? [] : field; init; }

    public required TypeNode Type { get; init; }
}

/// <summary>An argument's or an input field's definition.</summary>
public sealed class InputValueDefinitionNode : MemberDefinitionNode
{
    public override NodeKind Kind => NodeKind.InputValueDefinition;

    public required TypeNode Type { get; init; }

    public ValueNode? DefaultValue { get; init; }
}

public sealed class EnumValueDefinitionNode : MemberDefinitionNode
{
    public override NodeKind Kind => NodeKind.EnumValueDefinition;
}
