namespace OpenUnion.Data.Planning;

/// <summary>A page of what a search finds.</summary>
/// <param name="Query">What is looked for, as <see cref="Model.Search.SearchJson"/> writes it.</param>
/// <param name="Near">The point to measure from, as EWKB; null for none.</param>
/// <param name="Size">Matches a page.</param>
/// <param name="Mark">What the cursors of this search begin with.</param>
/// <param name="After">The values that the cursor holds, in the order of the list's order; empty for the first page.</param>
/// <param name="Members">The connection's members, in order.</param>
public sealed record SearchPlan(
    PlanParameter Query,
    PlanParameter? Near,
    PlanParameter Size,
    PlanParameter Mark,
    IReadOnlyList<PlanParameter> After,
    IReadOnlyList<SearchMemberPlan> Members);

/// <summary>One member of a search's connection.</summary>
public abstract record SearchMemberPlan(string Name)
{
    public sealed record Constant(string Name, string Text) : SearchMemberPlan(Name);

    public sealed record Nodes(string Name, NodeChoice Choice) : SearchMemberPlan(Name);

    public sealed record Edges(string Name, IReadOnlyList<SearchEdgePlan> Members) : SearchMemberPlan(Name);

    public sealed record Info(string Name, IReadOnlyList<PageInfoMember> Members) : SearchMemberPlan(Name);

    public sealed record TotalCount(string Name) : SearchMemberPlan(Name);

    public sealed record IsComplete(string Name) : SearchMemberPlan(Name);
}

/// <summary>One member of a match.</summary>
public abstract record SearchEdgePlan(string Name)
{
    public sealed record Constant(string Name, string Text) : SearchEdgePlan(Name);

    public sealed record Cursor(string Name) : SearchEdgePlan(Name);

    public sealed record Rank(string Name) : SearchEdgePlan(Name);

    public sealed record Distance(string Name) : SearchEdgePlan(Name);

    public sealed record Matches(string Name, IReadOnlyList<SearchPart> Members) : SearchEdgePlan(Name);

    public sealed record Node(string Name, NodeChoice Choice) : SearchEdgePlan(Name);
}

/// <summary>A member that is a column of a function's rows, or a constant.</summary>
public sealed record SearchPart(string Name, string? Column, string? Text);

/// <summary>Names that what was typed may become.</summary>
/// <param name="Query">What is looked for, as <see cref="Model.Search.SearchJson"/> writes it.</param>
/// <param name="Size">Number of names.</param>
/// <param name="Members">Their members, in order; a choice stands for the record.</param>
public sealed record SuggestionPlan(PlanParameter Query, PlanParameter Size, IReadOnlyList<(SearchPart Part, NodeChoice? Choice)> Members);
