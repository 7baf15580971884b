using System.Runtime.CompilerServices;
using OpenUnion.GraphQL.Language;
using OpenUnion.GraphQL.Validation.Rules.Merging;

namespace OpenUnion.GraphQL.Validation.Rules;

/// <summary>
/// https://spec.graphql.org/September2025/#sec-Field-Selection-Merging. Whether fields conflict is decided by sets of fields, in time near to linear;
/// only where they do are pairs compared, to tell all conflicts.
/// </summary>
internal static class OverlappingFieldsCanBeMerged
{
    // Comparing few names with each other is faster than hashing them.
    private const int Few = 12;

    public static readonly ValidationRule Rule = new(nameof(OverlappingFieldsCanBeMerged), "sec-Field-Selection-Merging");

    /// <summary>
    /// False for one selection that is not an inline fragment, which holds nothing to merge on its level; and for a few fields with different names.
    /// </summary>
    public static bool Concerns(SelectionSetNode set)
    {
        var names = default(Names);
        var count = 0;
        foreach (var selection in set.Selections)
        {
            if (!selection.IsField(out var field)) return selection.Kind == NodeKind.InlineFragment || set.Selections.Length > 1;
            if (count == Few) return true;
            var name = field.ResponseName;
            foreach (var earlier in names[..count])
                if (earlier == name) return true;
            names[count++] = name;
        }

        return false;
    }

    [InlineArray(Few)]
    private struct Names
    {
        private string _first;
    }

    /// <summary>Looks at all selection sets that walking the definitions noted; fragments are sorted, each after those that it spreads.</summary>
    public static void Check(ValidationContext context, IEnumerable<FragmentInfo> sorted)
    {
        var decision = new MergeDecision(context);
        // Who spreads comes first: a fragment whose fields merge with others' merges alone.
        foreach (var definition in context.Operations.Concat(sorted.Reverse<ExecutableInfo>()))
        {
            foreach (var set in definition.MergedSets)
            {
                if (decision.FindConflict(set) is not { } found) continue;
                Explain(context, found);
                return;
            }
        }
    }

    private static void Explain(ValidationContext context, Conflict found)
    {
        var explanation = new ConflictExplanation(context);
        var conflicts = context.Definitions.SelectMany(definition => definition.MergedSets).SelectMany(explanation.Within);
        var isExplained = false;
        foreach (var conflict in conflicts)
        {
            isExplained = true;
            Report(context, conflict);
            if (context.IsAborted) return;
        }

        // Explaining is bounded: what was found is told in any case.
        if (!isExplained) Report(context, found);
    }

    private static void Report(ValidationContext context, Conflict conflict) => context.Report(
        Rule,
        $"Fields \"{conflict.ResponseName}\" conflict because {conflict.Reason}. Use different aliases on the fields to fetch both if this was intentional.",
        [.. conflict.Left.Concat(conflict.Right).Select(node => node.Location)]);
}
