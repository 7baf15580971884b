using System.Runtime.InteropServices;

namespace OpenUnion.GraphQL.Execution;

/// <summary>A place in the response that holds other places: an object or list, linked to its parent.</summary>
internal sealed class PathNode(Position position)
{
    public Position Position { get; } = position;
}

/// <summary>A place in the response: a member (name) or an item (index) of the parent; no parent for a member of the root.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Position(PathNode? Parent, string? Name, int Index = 0)
{
    /// <summary>From the root: names and indices.</summary>
    public IReadOnlyList<object> ToPath()
    {
        var path = new List<object>();
        for (var at = this; ; at = at.Parent.Position)
        {
            path.Add(at.Name is null ? at.Index : at.Name);
            if (at.Parent is null) break;
        }

        path.Reverse();
        return path;
    }
}
