using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;

namespace OpenUnion.GraphQL.Language;

/// <summary>https://spec.graphql.org/September2025/#SelectionSet</summary>
public sealed class SelectionSetNode : AstNode
{
    public override NodeKind Kind => NodeKind.SelectionSet;

    public required ImmutableArray<SelectionNode> Selections { get; init; }
}

/// <summary>https://spec.graphql.org/September2025/#Selection</summary>
public abstract class SelectionNode : AstNode
{
    public abstract ImmutableArray<DirectiveNode> Directives { get; init; }
}

/// <summary>https://spec.graphql.org/September2025/#Field</summary>
public sealed class FieldNode : SelectionNode
{
    public FieldNode()
    {
    }

    [SetsRequiredMembers]
    internal FieldNode(string name, FieldExtras? extras, SelectionSetNode? selectionSet, Location location)
    {
        Name = name;
        Location = location;
        // Most fields have neither, and storing nothing is cheaper than storing null.
        if (extras is not null) Extras = extras;
        if (selectionSet is not null) SelectionSet = selectionSet;
    }

    public override NodeKind Kind => NodeKind.Field;

    public string? Alias { get => Extras?.Alias; init => Extras = OwnExtras with { Alias = value }; }

    public required string Name { get; init; }

    /// <summary>The alias, or else the name: the member's name in the response.</summary>
    public string ResponseName => Alias ?? Name;

    public Location NameLocation => new(Location.Source, NameStart, NameStart + Name.Length);

    public ImmutableArray<ArgumentNode> Arguments { get => Extras?.Arguments ?? []; init => Extras = OwnExtras with { Arguments = value }; }

    public override ImmutableArray<DirectiveNode> Directives { get => Extras?.Directives ?? []; init => Extras = OwnExtras with { Directives = value }; }

    /// <summary>Null for a leaf.</summary>
    public SelectionSetNode? SelectionSet { get; init; }

    internal FieldExtras? Extras { get; init; }

    private FieldExtras OwnExtras => Extras ?? new();

    private int NameStart => Extras is { Alias: not null } aliased ? aliased.NameStart : Location.Start;
}

/// <summary>What most fields lack. Most nodes are fields, so that they are smaller without it shows in the time of parsing.</summary>
internal sealed record FieldExtras
{
    public string? Alias { get; init; }

    public int NameStart { get; init; }

    public ImmutableArray<ArgumentNode> Arguments { get => field.IsDefault ? [] : field; init; }

    public ImmutableArray<DirectiveNode> Directives { get => field.IsDefault ? [] : field; init; }
}

/// <summary>https://spec.graphql.org/September2025/#FragmentSpread</summary>
public sealed class FragmentSpreadNode : SelectionNode
{
    public override NodeKind Kind => NodeKind.FragmentSpread;

    public required string Name { get; init; }

    public Location NameLocation => new(Location.Source, NameStart, NameStart + Name.Length);

    internal int NameStart { get; init; }

    public override ImmutableArray<DirectiveNode> Directives { get => field.IsDefault ? [] : field; init; }
}

/// <summary>https://spec.graphql.org/September2025/#InlineFragment</summary>
public sealed class InlineFragmentNode : SelectionNode
{
    public override NodeKind Kind => NodeKind.InlineFragment;

    public NamedTypeNode? TypeCondition { get; init; }

    public required SelectionSetNode SelectionSet { get; init; }

    public override ImmutableArray<DirectiveNode> Directives { get => field.IsDefault ? [] : field; init; }
}
