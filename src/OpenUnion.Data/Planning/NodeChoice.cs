namespace OpenUnion.Data.Planning;

/// <summary>An object of one of several types: which one, a column of the row around says.</summary>
/// <param name="KindColumn">The column that tells the cases apart.</param>
/// <param name="Cases">One case a type; another kind gives null.</param>
public sealed record NodeChoice(string KindColumn, IReadOnlyList<NodeCase> Cases);

/// <summary>The object where the column holds this kind.</summary>
public sealed record NodeCase(string Kind, RowPlan Plan);

/// <summary>Kinds and keys that a request gives, as two arrays of one length.</summary>
/// <param name="IsList">Whether each gives an object; otherwise there is one, which is the value itself.</param>
public sealed record NodeIds(PlanParameter Kinds, PlanParameter Keys, bool IsList)
{
    public const string KindColumn = "node_kind";

    public const string KeyColumn = "node_key";
}
