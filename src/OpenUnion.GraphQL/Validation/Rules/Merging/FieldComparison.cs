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

    private static bool SameArguments(NodeList<ArgumentNode> a, NodeList<ArgumentNode> b) =>
        SameMembers(a, b);

    private static bool SameValue(ValueNode a, ValueNode b) => a.Kind == b.Kind && a.Kind switch
    {
        NodeKind.ListValue => SameItems(a.Items, b.Items),
        NodeKind.ObjectValue => SameMembers(a.Fields, b.Fields),
        _ => a.Text == b.Text && a.IsBlock == b.IsBlock,
    };

    private static bool SameItems(NodeList<ValueNode> a, NodeList<ValueNode> b)
    {
        if (a.Length != b.Length) return false;
        var others = b.GetEnumerator();
        foreach (var item in a)
            if (!others.MoveNext() || !SameValue(item, others.Current)) return false;
        return true;
    }

    // Members are a set; most often both write them in the same order.
    private static bool SameMembers<T>(NodeList<T> a, NodeList<T> b) where T : struct, IMember<T>
    {
        if (a.Length != b.Length) return false;
        Dictionary<string, T>? byName = null;
        var others = b.GetEnumerator();
        foreach (var member in a)
        {
            if (!others.MoveNext()) return false;
            var other = others.Current;
            if (other.Name != member.Name && !(byName ??= ByName(b)).TryGetValue(member.Name, out other)) return false;
            if (!SameValue(member.Value, other.Value)) return false;
        }

        return true;
    }

    private static Dictionary<string, T> ByName<T>(NodeList<T> nodes) where T : struct, IMember<T>
    {
        var result = new Dictionary<string, T>(StringComparer.Ordinal);
        foreach (var node in nodes) result[node.Name] = node;
        return result;
    }
}
