namespace OpenUnion.GraphQL.Validation.Rules.Merging;

/// <summary>Merged sets that need no second look: what is equal to one that was seen, or a part of it.</summary>
internal sealed class SeenSets
{
    private readonly HashSet<MergedSets> _seen = [];
    private readonly Dictionary<int, int> _firstWhole = [];
    private readonly Dictionary<int, int> _firstShape = [];

    /// <summary>False when the sets were seen.</summary>
    public bool Add(MergedSets sets)
    {
        // Whole sets were also looked at for their shape.
        if (AreTogether(sets.Numbers, _firstWhole) || (sets.ShapeOnly && AreTogether(sets.Numbers, _firstShape)) || !_seen.Add(sets)) return false;
        var firsts = sets.ShapeOnly ? _firstShape : _firstWhole;
        foreach (var number in sets.Numbers) firsts.TryAdd(number, _seen.Count);
        return true;
    }

    // Of each set only the first sets that it was merged with are known: enough for fragments that repeat at each level.
    private static bool AreTogether(int[] numbers, Dictionary<int, int> firsts)
    {
        if (!firsts.TryGetValue(numbers[0], out var first)) return false;
        foreach (var number in numbers)
            if (!firsts.TryGetValue(number, out var other) || other != first) return false;
        return true;
    }
}
