namespace OpenUnion.GraphQL.Validation;

/// <summary>Which fragments a definition uses, directly or through others.</summary>
internal static class FragmentSearch
{
    /// <summary>Each once; the mark is of this search alone. Cycles and unknown names are passed over.</summary>
    public static List<FragmentInfo> From(ValidationContext context, IEnumerable<ExecutableInfo> definitions, int mark)
    {
        var found = new List<FragmentInfo>();
        foreach (var definition in definitions) AddSpreads(context, definition, mark, found);
        for (var i = 0; i < found.Count; i++) AddSpreads(context, found[i], mark, found);
        return found;
    }

    private static void AddSpreads(ValidationContext context, ExecutableInfo definition, int mark, List<FragmentInfo> found)
    {
        if (!context.Spend(definition.Spreads.Count)) return;
        foreach (var spread in definition.Spreads)
        {
            if (context.Fragment(spread.Node.Name) is not { } fragment || fragment.Mark == mark) continue;
            fragment.Mark = mark;
            found.Add(fragment);
        }
    }
}
