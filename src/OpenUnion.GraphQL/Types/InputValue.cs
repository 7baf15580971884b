using System.Collections.Immutable;
using OpenUnion.GraphQL.Language;

namespace OpenUnion.GraphQL.Types;

/// <summary>An argument of a field or directive, or a field of an input object: https://spec.graphql.org/September2025/#InputValueDefinition</summary>
public sealed class InputValue : INamed
{
    private readonly Lazy<object?> _defaultValue;

    public InputValue() => _defaultValue = new(CoerceDefault);

    public required string Name { get; init; }

    public string? Description { get; init; }

    public required GraphQLType Type { get; init; }

    /// <summary>The default as written, or null when there is none (a default of null is one that <see cref="ValueNode.IsNull"/>).</summary>
    public ValueNode? DefaultLiteral { get; init; }

    /// <summary>The default as introspection and SDL show it: fields in their type's order, integers as IDs without quotes; null when there is none.</summary>
    public string? DefaultText => DefaultLiteral is { } literal ? CanonicalLiteral.Print(literal, Type) : null;

    public bool HasDefault => DefaultLiteral is not null;

    /// <summary>The default, coerced; null also when there is none.</summary>
    public object? DefaultValue => _defaultValue.Value;

    /// <summary>Non-null and without a default: must be given.</summary>
    public bool IsRequired => DefaultLiteral is null && Type is NonNullType;

    public ImmutableArray<AppliedDirective> Directives { get; init; } = [];

    /// <summary>Null when it is not deprecated.</summary>
    public string? DeprecationReason { get; init; }

    public InputValueDefinitionNode? Node { get; init; }

    public override string ToString() => Name;

    // Validation of the schema has refused defaults that do not fit, and cycles of defaults.
    private object? CoerceDefault() =>
        DefaultLiteral is { } literal && LiteralCoercion.TryCoerce(literal, Type, null, out var value) ? value : null;
}
