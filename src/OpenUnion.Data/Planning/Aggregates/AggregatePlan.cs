using Microsoft.EntityFrameworkCore.Metadata;
using OpenUnion.Data.Planning.Filters;

namespace OpenUnion.Data.Planning.Aggregates;

/// <summary>Counts of the rows of a table.</summary>
/// <param name="Table">The table.</param>
/// <param name="Where">What the rows must satisfy; null for nothing.</param>
/// <param name="Columns">The columns of the rows that the members read.</param>
/// <param name="Members">The members of the object, in order.</param>
public sealed record AggregatePlan(IEntityType Table, FilterPlan? Where, IReadOnlyList<IProperty> Columns, IReadOnlyList<AggregateMemberPlan> Members);

/// <summary>One member of an aggregate.</summary>
public abstract record AggregateMemberPlan(string Name)
{
    public sealed record Constant(string Name, string Text) : AggregateMemberPlan(Name);

    /// <summary>The number of rows.</summary>
    public sealed record Count(string Name) : AggregateMemberPlan(Name);

    /// <summary>All groups, as a list.</summary>
    public sealed record Values(string Name, GroupKey Key, IReadOnlyList<GroupMemberPlan> Members) : AggregateMemberPlan(Name);

    /// <summary>The largest groups, and what is said of the others.</summary>
    public sealed record Largest(string Name, LargestGroupsPlan Plan) : AggregateMemberPlan(Name);
}

/// <summary>The largest groups, and what is said of the others.</summary>
/// <param name="Key">What the rows are grouped by.</param>
/// <param name="First">How many groups.</param>
/// <param name="Members">The members of the object, in order.</param>
public sealed record LargestGroupsPlan(GroupKey Key, PlanParameter First, IReadOnlyList<GroupsMemberPlan> Members);

/// <summary>One member of an object that holds the largest groups.</summary>
public abstract record GroupsMemberPlan(string Name)
{
    public sealed record Constant(string Name, string Text) : GroupsMemberPlan(Name);

    /// <summary>The groups.</summary>
    public sealed record Groups(string Name, IReadOnlyList<GroupMemberPlan> Members) : GroupsMemberPlan(Name);

    /// <summary>The number of all groups.</summary>
    public sealed record GroupCount(string Name) : GroupsMemberPlan(Name);

    /// <summary>The sum of the counts of the groups that are not shown.</summary>
    public sealed record OtherCount(string Name) : GroupsMemberPlan(Name);
}
