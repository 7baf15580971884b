namespace OpenUnion.GraphQL.Validation;

/// <summary>Puts fragments after those that they spread.</summary>
internal static class FragmentOrder
{
    /// <summary>False when a fragment spreads itself, directly or through others. Does not recurse: chains of fragments are long at will.</summary>
    public static bool TrySort(ValidationContext context, out List<FragmentInfo> sorted)
    {
        sorted = new(context.Fragments.Count);
        var open = new HashSet<FragmentInfo>();
        var closed = new HashSet<FragmentInfo>();
        var path = new Stack<(FragmentInfo Fragment, int Next)>();
        foreach (var start in context.Fragments)
        {
            if (closed.Contains(start)) continue;
            open.Add(start);
            path.Push((start, 0));
            while (path.TryPop(out var step))
            {
                if (step.Next == step.Fragment.Spreads.Count)
                {
                    open.Remove(step.Fragment);
                    closed.Add(step.Fragment);
                    sorted.Add(step.Fragment);
                    continue;
                }

                path.Push((step.Fragment, step.Next + 1));
                if (context.Fragment(step.Fragment.Spreads[step.Next].Node.Name) is not { } next || closed.Contains(next)) continue;
                if (!open.Add(next)) return false;
                path.Push((next, 0));
            }
        }

        return true;
    }
}
