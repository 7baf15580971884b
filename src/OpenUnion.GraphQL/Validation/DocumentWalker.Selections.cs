using System.Runtime.CompilerServices;
using OpenUnion.GraphQL.Language;
using OpenUnion.GraphQL.Types;
using OpenUnion.GraphQL.Validation.Limits;
using OpenUnion.GraphQL.Validation.Rules;

namespace OpenUnion.GraphQL.Validation;

// Selections: what is asked of each depends on the type that encloses it, which is null where it is not known.
internal sealed partial class DocumentWalker
{
    /// <summary>The selection set of an operation, a fragment or a field: not a part of another, as that of an inline fragment is.</summary>
    private void WalkWhole(SelectionSetNode set, NamedType? parent)
    {
        if (OverlappingFieldsCanBeMerged.Concerns(set)) _definition.MergedSets.Add(new(set, parent));
        WalkSelections(set, parent);
    }

    private void WalkSelections(SelectionSetNode set, NamedType? parent)
    {
        if (!context.CanDescend()) return;
        foreach (var selection in set.Selections)
        {
            if (selection.IsField(out var field)) WalkField(field, parent);
            else if (selection.IsSpread(out var spread)) WalkSpread(spread, parent);
            else if (selection.IsInline(out var inline)) WalkInline(inline, parent);
        }
    }

    private void WalkField(FieldNode node, NamedType? parent)
    {
        var definition = parent is null ? null : Schema.FieldOf(parent, node.Name);
        if (definition is not null) CheckField(node, definition);
        else if (parent is not null) FieldsOnCorrectType.Report(context, node, parent);

        CountLevel(node);
        if (!node.IsBare) WalkParts(node, definition);
    }

    // Apart and not inlined: most fields have none, and what they need is done sooner without.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private void WalkParts(FieldNode node, FieldDefinition? definition)
    {
        WalkArguments(node.Arguments, definition?.Arguments);
        WalkDirectives(node.Directives, DirectiveLocation.Field);
        if (node.SelectionSet is not { } set) return;
        Enter(node, out var before);
        WalkWhole(set, definition?.Type.Named is { IsComposite: true } type ? type : null);
        Leave(before);
    }

    private void CheckField(FieldNode node, FieldDefinition definition)
    {
        ScalarLeafs.Check(context, node, definition.Type);
        if (!node.IsBare) KnownArgumentNames.Check(context, node, definition);
        ProvidedRequiredArguments.Check(context, node, definition);
        MaxAliases.Check(context, node, definition);
        IntrospectionAllowed.Check(context, node);
        OneSlicingArgument.Check(context, node, definition);
    }

    private void WalkSpread(FragmentSpreadNode node, NamedType? parent)
    {
        _definition.Spreads.Add(new(node, _depth, _introspection, _introspectionLists));
        var fragment = context.Fragment(node.Name);
        if (fragment is null) KnownFragmentNames.Report(context, node);
        else if (parent is not null) PossibleFragmentSpreads.Check(context, node, fragment, parent);
        WalkDirectives(node.Directives, DirectiveLocation.FragmentSpread);
    }

    private void WalkInline(InlineFragmentNode node, NamedType? parent)
    {
        var type = parent;
        if (node.TypeCondition is { } condition)
        {
            KnownTypeNames.Check(context, condition);
            type = Schema.Types[condition.Name];
            FragmentsOnCompositeTypes.Check(context, condition, type);
            if (type is not { IsComposite: true }) type = null;
            else if (parent is not null) PossibleFragmentSpreads.Check(context, node, type, parent);
        }

        WalkDirectives(node.Directives, DirectiveLocation.InlineFragment);
        WalkSelections(node.SelectionSet, type);
    }

    private void CountLevel(FieldNode node)
    {
        if (_introspection is null && !MaxIntrospectionDepth.IsEntry(node)) _definition.Depth = Math.Max(_definition.Depth, _depth + 1);
        var lists = _introspectionLists + (MaxIntrospectionDepth.IsList(node) ? 1 : 0);
        if (_introspection is null) _definition.IntrospectionLists = Math.Max(_definition.IntrospectionLists, lists);
        else MaxIntrospectionDepth.CheckAt(context, _introspection, lists);
    }

    private void Enter(FieldNode node, out (int Depth, IntrospectionEntry? Introspection, int Lists) before)
    {
        before = (_depth, _introspection, _introspectionLists);
        if (MaxIntrospectionDepth.IsEntry(node)) (_introspection, _introspectionLists) = (new(node), 0);
        else if (MaxIntrospectionDepth.IsList(node)) _introspectionLists++;
        if (_introspection is null) _depth++;
    }

    private void Leave((int Depth, IntrospectionEntry? Introspection, int Lists) before) => (_depth, _introspection, _introspectionLists) = before;
}
