using OpenUnion.GraphQL.Language;
using OpenUnion.GraphQL.Types;
using OpenUnion.GraphQL.Validation.Rules.Merging;

namespace OpenUnion.GraphQL.Validation.Rules;

/// <summary>
/// https://spec.graphql.org/September2025/#sec-Field-Selection-Merging. Whether fields conflict is decided by sets of fields, in time near to linear;
/// only where they do are pairs compared, to tell all conflicts.
/// </summary>
internal sealed class OverlappingFieldsCanBeMerged(ValidationContext context)
{
    public static readonly ValidationRule Rule = new(nameof(OverlappingFieldsCanBeMerged), "sec-Field-Selection-Merging");
    private readonly MergeDecision _decision = new(context);
    private ConflictExplanation? _explanation;
    private Conflict? _unexplained;

    /// <summary>Checks the selection set of an operation, a fragment or a field. What lies inside its fields alone is checked with them.</summary>
    public void Check(SelectionSetNode set, NamedType? parent)
    {
        if (context.IsAborted || _decision.FindConflict(set, parent) is not { } found) return;
        _explanation ??= new(context);
        foreach (var conflict in _explanation.Within(set, parent)) Report(conflict);
        _unexplained ??= found;
    }

    /// <summary>Explaining is bounded: a conflict that was found is told in any case.</summary>
    public void Finish()
    {
        if (_explanation is { HasReported: false }) Report(_unexplained!);
    }

    private void Report(Conflict conflict) => context.Report(
        Rule,
        $"Fields \"{conflict.ResponseName}\" conflict because {conflict.Reason}. Use different aliases on the fields to fetch both if this was intentional.",
        [.. conflict.Left.Concat(conflict.Right).Select(node => node.Location)]);
}
