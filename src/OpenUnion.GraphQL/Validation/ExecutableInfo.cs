using System.Runtime.InteropServices;
using OpenUnion.GraphQL.Language;
using OpenUnion.GraphQL.Types;
using OpenUnion.GraphQL.Validation.Rules.Merging;

namespace OpenUnion.GraphQL.Validation;

/// <summary>What walking a definition found in it.</summary>
internal abstract class ExecutableInfo(ExecutableDefinitionNode node)
{
    public ExecutableDefinitionNode Definition { get; } = node;

    public List<Spread> Spreads { get; } = [];

    public List<VariableUsage> Variables { get; } = [];

    /// <summary>The selection sets of the definition and of its fields whose fields may have to be merged.</summary>
    public List<TypedSet> MergedSets { get; } = [];

    /// <summary>Fields inside fields, without fragments' and introspection's.</summary>
    public int Depth { get; set; }

    /// <summary>Lists inside lists that introspection would nest, if the definition is used there.</summary>
    public int IntrospectionLists { get; set; }
}

internal sealed class OperationInfo(OperationDefinitionNode node) : ExecutableInfo(node)
{
    public OperationDefinitionNode Node { get; } = node;
}

internal sealed class FragmentInfo(FragmentDefinitionNode node, NamedType? type) : ExecutableInfo(node)
{
    public FragmentDefinitionNode Node { get; } = node;

    /// <summary>Null when the type condition names no type.</summary>
    public NamedType? Type { get; } = type;

    /// <summary>The type condition where fields can be selected, or null.</summary>
    public NamedType? CompositeType => Type is { IsComposite: true } ? Type : null;

    /// <summary>Marks a fragment as seen by one search; each search has a number of its own.</summary>
    public int Mark { get; set; }
}

/// <summary>A field <c>__schema</c> or <c>__type</c>; one a field, compared by reference.</summary>
internal sealed class IntrospectionEntry(FieldNode node)
{
    public FieldNode Node { get; } = node;
}

/// <summary>A fragment's spread, with where in its definition it stands.</summary>
/// <param name="Node">The spread.</param>
/// <param name="Depth">Fields around it.</param>
/// <param name="IntrospectionField">The <c>__schema</c> or <c>__type</c> of the same definition around it, or null.</param>
/// <param name="IntrospectionLists">Introspection's lists around it.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Spread(FragmentSpreadNode Node, int Depth, IntrospectionEntry? IntrospectionField, int IntrospectionLists);

/// <summary>A variable where a value is expected.</summary>
/// <param name="Node">The variable.</param>
/// <param name="Type">Null when the position is not known.</param>
/// <param name="HasDefault">The argument or input field has a default.</param>
/// <param name="OneOf">The OneOf input object whose field it is, or null.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct VariableUsage(ValueNode Node, GraphQLType? Type, bool HasDefault, InputObjectType? OneOf);
