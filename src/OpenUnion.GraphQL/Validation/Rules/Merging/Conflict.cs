using OpenUnion.GraphQL.Language;

namespace OpenUnion.GraphQL.Validation.Rules.Merging;

/// <summary>Two fields with one response name that cannot be merged; each side holds the field, then those inside it that are the reason.</summary>
internal sealed record Conflict(string ResponseName, string Reason, IReadOnlyList<FieldNode> Left, IReadOnlyList<FieldNode> Right)
{
    // A message and the places with it stay readable.
    private const int LongestReason = 1000;
    private const int MostNodes = 20;

    public static Conflict Of(FieldNode left, FieldNode right, string reason) => new(left.ResponseName, reason, [left], [right]);

    /// <summary>The fields conflict because fields inside them do.</summary>
    public static Conflict Inside(FieldNode left, FieldNode right, List<Conflict> inner)
    {
        var reason = string.Join(" and ", inner.Take(MostNodes).Select(conflict => $"subfields \"{conflict.ResponseName}\" conflict because {conflict.Reason}"));
        if (reason.Length > LongestReason) reason = string.Concat(reason.AsSpan(0, LongestReason), "…");
        return new(left.ResponseName, reason, Nodes(left, inner.SelectMany(conflict => conflict.Left)), Nodes(right, inner.SelectMany(conflict => conflict.Right)));
    }

    private static List<FieldNode> Nodes(FieldNode field, IEnumerable<FieldNode> inner) => [field, .. inner.Take(MostNodes - 1)];
}
