using System.Collections.Immutable;

namespace OpenUnion.GraphQL.Language;

/// <summary>https://spec.graphql.org/September2025/#Value</summary>
public abstract class ValueNode : AstNode;

public sealed class VariableNode : ValueNode
{
    public override NodeKind Kind => NodeKind.Variable;

    /// <summary>Without the dollar sign.</summary>
    public required string Name { get; init; }
}

public sealed class IntValueNode : ValueNode
{
    public override NodeKind Kind => NodeKind.IntValue;

    /// <summary>As written; any number of digits.</summary>
    public required string Value { get; init; }
}

public sealed class FloatValueNode : ValueNode
{
    public override NodeKind Kind => NodeKind.FloatValue;

    /// <summary>As written.</summary>
    public required string Value { get; init; }
}

public sealed class StringValueNode : ValueNode
{
    public override NodeKind Kind => NodeKind.StringValue;

    /// <summary>The meaning: escapes resolved, block strings dedented.</summary>
    public required string Value { get; init; }

    /// <summary>Written as <c>"""block string"""</c>.</summary>
    public bool Block { get; init; }
}

public sealed class BooleanValueNode : ValueNode
{
    public override NodeKind Kind => NodeKind.BooleanValue;

    public required bool Value { get; init; }
}

public sealed class NullValueNode : ValueNode
{
    public override NodeKind Kind => NodeKind.NullValue;
}

public sealed class EnumValueNode : ValueNode
{
    public override NodeKind Kind => NodeKind.EnumValue;

    public required string Value { get; init; }
}

public sealed class ListValueNode : ValueNode
{
    public override NodeKind Kind => NodeKind.ListValue;

    public required ImmutableArray<ValueNode> Values { get; init; }
}

public sealed class ObjectValueNode : ValueNode
{
    public override NodeKind Kind => NodeKind.ObjectValue;

    public required ImmutableArray<ObjectFieldNode> Fields { get; init; }
}

public sealed class ObjectFieldNode : NamedNode
{
    public override NodeKind Kind => NodeKind.ObjectField;

    public required ValueNode Value { get; init; }
}
