namespace OpenUnion.GraphQL.Validation.Rules.Merging;

/// <summary>Selection sets whose fields end in one object of the response; equal when they are the same sets.</summary>
/// <param name="Sets">In the order of their numbers.</param>
/// <param name="Numbers">One a set, ascending.</param>
/// <param name="ShapeOnly">The objects may be of different types: names and arguments may differ.</param>
internal sealed record MergedSets(TypedSet[] Sets, int[] Numbers, bool ShapeOnly)
{
    public bool Equals(MergedSets? other) =>
        other is not null && ShapeOnly == other.ShapeOnly && Numbers.AsSpan().SequenceEqual(other.Numbers);

    public override int GetHashCode()
    {
        var hash = default(HashCode);
        hash.Add(ShapeOnly);
        foreach (var number in Numbers) hash.Add(number);
        return hash.ToHashCode();
    }
}
