using System.Collections.Immutable;
using OpenUnion.GraphQL.Language;

namespace OpenUnion.GraphQL.Types;

/// <summary>A type of the schema's type map.</summary>
public abstract class NamedType : GraphQLType, INamed
{
    private protected NamedType(string name) => Name = name;

    public string Name { get; }

    public override NamedType Named => this;

    public string? Description { get; internal set; }

    /// <summary>The directives of its definition, then of its extensions.</summary>
    public ImmutableArray<AppliedDirective> Directives { get; internal set; } = [];

    /// <summary>Its definition, then its extensions.</summary>
    public ImmutableArray<TypeDefinitionNode> Nodes { get; internal set; } = [];

    /// <summary>Part of the introspection system: <c>__Schema</c> and its kin.</summary>
    public bool IsIntrospection => Name.StartsWith("__", StringComparison.Ordinal);

    /// <summary>Given by the specification, not by the schema's documents.</summary>
    public bool IsBuiltIn { get; internal set; }

    public override string ToString() => Name;
}

/// <summary>A type with fields: object or interface.</summary>
public abstract class FieldsType : NamedType
{
    private protected FieldsType(string name) : base(name)
    {
    }

    public NamedList<FieldDefinition> Fields { get; internal set; } = NamedList<FieldDefinition>.Empty;

    public NamedList<InterfaceType> Interfaces { get; internal set; } = NamedList<InterfaceType>.Empty;
}

/// <summary>https://spec.graphql.org/September2025/#sec-Objects</summary>
public sealed class ObjectType : FieldsType
{
    internal ObjectType(string name) : base(name)
    {
    }

    public override TypeKind Kind => TypeKind.Object;
}

/// <summary>https://spec.graphql.org/September2025/#sec-Interfaces</summary>
public sealed class InterfaceType : FieldsType
{
    internal InterfaceType(string name) : base(name)
    {
    }

    public override TypeKind Kind => TypeKind.Interface;
}

/// <summary>https://spec.graphql.org/September2025/#sec-Unions</summary>
public sealed class UnionType : NamedType
{
    internal UnionType(string name) : base(name)
    {
    }

    public override TypeKind Kind => TypeKind.Union;

    public NamedList<ObjectType> Types { get; internal set; } = NamedList<ObjectType>.Empty;
}

/// <summary>https://spec.graphql.org/September2025/#sec-Enums</summary>
public sealed class EnumType : NamedType
{
    internal EnumType(string name) : base(name)
    {
    }

    public override TypeKind Kind => TypeKind.Enum;

    public NamedList<EnumValue> Values { get; internal set; } = NamedList<EnumValue>.Empty;
}

/// <summary>https://spec.graphql.org/September2025/#sec-Input-Objects</summary>
public sealed class InputObjectType : NamedType
{
    internal InputObjectType(string name) : base(name)
    {
    }

    public override TypeKind Kind => TypeKind.InputObject;

    public NamedList<InputValue> Fields { get; internal set; } = NamedList<InputValue>.Empty;

    /// <summary>Exactly one field is given: https://spec.graphql.org/September2025/#sec-OneOf-Input-Objects</summary>
    public bool IsOneOf { get; internal set; }
}
