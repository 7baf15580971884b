using System.Collections.Immutable;

namespace OpenUnion.GraphQL.Language;

/// <summary>A definition or an extension of a named type.</summary>
public abstract class TypeDefinitionNode : NamedDefinitionNode;

public sealed class ScalarTypeDefinitionNode : TypeDefinitionNode
{
    public override NodeKind Kind => NodeKind.ScalarTypeDefinition;
}

/// <summary>A type with fields: an object or an interface.</summary>
public abstract class FieldsTypeDefinitionNode : TypeDefinitionNode
{
    public NodeList<NamedTypeNode> Interfaces { get; init; }

    public ImmutableArray<FieldDefinitionNode> Fields { get => field.IsDefault ? [] : field; init; }
}

public sealed class ObjectTypeDefinitionNode : FieldsTypeDefinitionNode
{
    public override NodeKind Kind => NodeKind.ObjectTypeDefinition;
}

public sealed class InterfaceTypeDefinitionNode : FieldsTypeDefinitionNode
{
    public override NodeKind Kind => NodeKind.InterfaceTypeDefinition;
}

public sealed class UnionTypeDefinitionNode : TypeDefinitionNode
{
    public override NodeKind Kind => NodeKind.UnionTypeDefinition;

    public NodeList<NamedTypeNode> Types { get; init; }
}

public sealed class EnumTypeDefinitionNode : TypeDefinitionNode
{
    public override NodeKind Kind => NodeKind.EnumTypeDefinition;

    public ImmutableArray<EnumValueDefinitionNode> Values { get => field.IsDefault ? [] : field; init; }
}

public sealed class InputObjectTypeDefinitionNode : TypeDefinitionNode
{
    public override NodeKind Kind => NodeKind.InputObjectTypeDefinition;

    public ImmutableArray<InputValueDefinitionNode> Fields { get => field.IsDefault ? [] : field; init; }
}
