using System.Collections.Immutable;
using OpenUnion.GraphQL.Language;
using OpenUnion.GraphQL.Types;

namespace OpenUnion.GraphQL.Validation.Rules.Merging;

/// <summary>Why two fields, for themselves, cannot be merged.</summary>
internal static class FieldComparison
{
    /// <summary>Null when both have the same name and arguments.</summary>
    public static string? Difference(FieldNode a, FieldNode b)
    {
        if (a.Name != b.Name) return $"\"{a.Name}\" and \"{b.Name}\" are different fields";
        return SameArguments(a.Arguments, b.Arguments) ? null : "they have differing arguments";
    }

    /// <summary>https://spec.graphql.org/September2025/#SameResponseShape(), of the types alone; null when they are alike or not known.</summary>
    public static string? TypeConflict(GraphQLType? a, GraphQLType? b) =>
        a is null || b is null || SameShape(a, b) ? null : $"they return conflicting types \"{a}\" and \"{b}\"";

    private static bool SameShape(GraphQLType a, GraphQLType b) => (a, b) switch
    {
        (NonNullType x, NonNullType y) => SameShape(x.OfType, y.OfType),
        (NonNullType, _) or (_, NonNullType) => false,
        (ListType x, ListType y) => SameShape(x.OfType, y.OfType),
        (ListType, _) or (_, ListType) => false,
        _ => ReferenceEquals(a, b) || (!a.IsLeaf && !b.IsLeaf),
    };

    private static bool SameArguments(ImmutableArray<ArgumentNode> a, ImmutableArray<ArgumentNode> b) =>
        a.Length == b.Length && SameMembers(a, b, argument => argument.Value);

    private static bool SameValue(ValueNode a, ValueNode b) => (a, b) switch
    {
        (VariableNode x, VariableNode y) => x.Name == y.Name,
        (IntValueNode x, IntValueNode y) => x.Value == y.Value,
        (FloatValueNode x, FloatValueNode y) => x.Value == y.Value,
        (StringValueNode x, StringValueNode y) => x.Value == y.Value && x.Block == y.Block,
        (BooleanValueNode x, BooleanValueNode y) => x.Value == y.Value,
        (NullValueNode, NullValueNode) => true,
        (EnumValueNode x, EnumValueNode y) => x.Value == y.Value,
        (ListValueNode x, ListValueNode y) => SameItems(x.Values, y.Values),
        (ObjectValueNode x, ObjectValueNode y) => x.Fields.Length == y.Fields.Length && SameMembers(x.Fields, y.Fields, field => field.Value),
        _ => false,
    };

    private static bool SameItems(ImmutableArray<ValueNode> a, ImmutableArray<ValueNode> b)
    {
        if (a.Length != b.Length) return false;
        for (var i = 0; i < a.Length; i++)
            if (!SameValue(a[i], b[i])) return false;
        return true;
    }

    // Members are a set; most often both write them in the same order.
    private static bool SameMembers<T>(ImmutableArray<T> a, ImmutableArray<T> b, Func<T, ValueNode> value) where T : NamedNode
    {
        Dictionary<string, T>? byName = null;
        for (var i = 0; i < a.Length; i++)
        {
            var other = b[i];
            if (other.Name != a[i].Name)
            {
                byName ??= ByName(b);
                if (!byName.TryGetValue(a[i].Name, out other)) return false;
            }

            if (!SameValue(value(a[i]), value(other))) return false;
        }

        return true;
    }

    private static Dictionary<string, T> ByName<T>(ImmutableArray<T> nodes) where T : NamedNode
    {
        var result = new Dictionary<string, T>(StringComparer.Ordinal);
        foreach (var node in nodes) result[node.Name] = node;
        return result;
    }
}
