using System.Collections.Immutable;
using OpenUnion.GraphQL.Language;

namespace OpenUnion.GraphQL.Validation;

/// <summary>Names that occur more than once among nodes.</summary>
internal static class NamedNodes
{
    // Comparing few names with each other is faster than hashing them.
    private const int Few = 8;

    public static bool AreUnique<T>(ImmutableArray<T> nodes) where T : NamedNode
    {
        if (nodes.Length > Few) return new HashSet<string>(nodes.Select(node => node.Name), StringComparer.Ordinal).Count == nodes.Length;
        for (var i = 1; i < nodes.Length; i++)
            for (var j = 0; j < i; j++)
                if (nodes[i].Name == nodes[j].Name) return false;
        return true;
    }

    public static bool Contains<T>(ImmutableArray<T> nodes, string name) where T : NamedNode
    {
        foreach (var node in nodes)
            if (node.Name == name) return true;
        return false;
    }

    /// <summary>Each node whose name an earlier node has, after that one.</summary>
    public static IEnumerable<(T First, T Again)> Repeated<T>(IEnumerable<T> nodes, Func<T, string> name)
    {
        var seen = new Dictionary<string, T>(StringComparer.Ordinal);
        foreach (var node in nodes)
            if (!seen.TryAdd(name(node), node)) yield return (seen[name(node)], node);
    }
}
