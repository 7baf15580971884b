using OpenUnion.GraphQL.Language;

namespace OpenUnion.GraphQL.Validation;

/// <summary>Names that occur more than once among nodes.</summary>
internal static class NamedNodes
{
    // Comparing few names with each other is faster than hashing them.
    private const int Few = 8;

    public static bool AreUnique<T>(NodeList<T> nodes) where T : struct, INamedNode<T>
    {
        var count = 0;
        foreach (var node in nodes)
        {
            if (count++ == Few) return new HashSet<string>(nodes.Select(named => named.Name), StringComparer.Ordinal).Count == nodes.Length;
            var before = count;
            foreach (var earlier in nodes)
            {
                if (--before == 0) break;
                if (earlier.Name == node.Name) return false;
            }
        }

        return true;
    }

    /// <summary>Each node whose name an earlier node has, after that one.</summary>
    public static IEnumerable<(T First, T Again)> Repeated<T>(IEnumerable<T> nodes, Func<T, string> name)
    {
        var seen = new Dictionary<string, T>(StringComparer.Ordinal);
        foreach (var node in nodes)
            if (!seen.TryAdd(name(node), node)) yield return (seen[name(node)], node);
    }
}
