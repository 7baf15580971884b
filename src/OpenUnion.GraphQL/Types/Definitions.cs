using System.Collections.Immutable;
using OpenUnion.GraphQL.Language;

namespace OpenUnion.GraphQL.Types;

/// <summary>A field of an object or interface: https://spec.graphql.org/September2025/#FieldDefinition</summary>
public sealed class FieldDefinition : INamed
{
    public required string Name { get; init; }

    /// <summary>The object or interface that has it.</summary>
    public required NamedType DeclaringType { get; init; }

    public string? Description { get; init; }

    public required NamedList<InputValue> Arguments { get; init; }

    public required GraphQLType Type { get; init; }

    public ImmutableArray<AppliedDirective> Directives { get; init; } = [];

    /// <summary>Null when it is not deprecated.</summary>
    public string? DeprecationReason { get; init; }

    public FieldDefinitionNode? Node { get; init; }

    /// <summary><c>Type.field</c></summary>
    public override string ToString() => $"{DeclaringType.Name}.{Name}";
}

/// <summary>A value of an enum: https://spec.graphql.org/September2025/#EnumValueDefinition</summary>
public sealed class EnumValue : INamed
{
    public required string Name { get; init; }

    public string? Description { get; init; }

    public ImmutableArray<AppliedDirective> Directives { get; init; } = [];

    /// <summary>Null when it is not deprecated.</summary>
    public string? DeprecationReason { get; init; }

    public EnumValueDefinitionNode? Node { get; init; }

    public override string ToString() => Name;
}

/// <summary>https://spec.graphql.org/September2025/#DirectiveDefinition</summary>
public sealed class DirectiveDefinition : INamed
{
    public required string Name { get; init; }

    public string? Description { get; init; }

    public required NamedList<InputValue> Arguments { get; init; }

    public required ImmutableArray<DirectiveLocation> Locations { get; init; }

    public bool IsRepeatable { get; init; }

    /// <summary>Given by the specification, not by the schema's documents.</summary>
    public bool IsBuiltIn { get; init; }

    public DirectiveDefinitionNode? Node { get; init; }

    public override string ToString() => "@" + Name;
}
