using Microsoft.EntityFrameworkCore.Metadata;
using OpenUnion.Data.Planning.Filters;

namespace OpenUnion.Data.Planning;

/// <summary>A page of a list, ordered by distance if it has a place and else by key.</summary>
/// <param name="Table">The table of the items.</param>
/// <param name="Link">The whole list, before paging.</param>
/// <param name="Where">What the items must satisfy; null for nothing.</param>
/// <param name="Near">The point to measure from; null for the order of the key.</param>
/// <param name="Size">Items a page.</param>
/// <param name="After">The values that the cursor holds, in the order of the list's order; empty for the first page.</param>
/// <param name="Members">The connection's members, in order.</param>
public sealed record PagePlan(
    IEntityType Table,
    Link Link,
    FilterPlan? Where,
    NearPlan? Near,
    PlanParameter Size,
    IReadOnlyList<PlanParameter> After,
    IReadOnlyList<PageMemberPlan> Members);

/// <summary>Distance from a point, in metres on the WGS-84 spheroid.</summary>
/// <param name="Location">The column to measure to.</param>
/// <param name="Point">The point to measure from, as EWKB.</param>
/// <param name="MaxDistance">Greatest distance in metres; null for none.</param>
public sealed record NearPlan(IProperty Location, PlanParameter Point, PlanParameter? MaxDistance);

/// <summary>One member of a connection.</summary>
public abstract record PageMemberPlan(string Name)
{
    public sealed record Constant(string Name, string Text) : PageMemberPlan(Name);

    public sealed record Nodes(string Name, IReadOnlyList<MemberPlan> Members) : PageMemberPlan(Name);

    public sealed record Edges(string Name, IReadOnlyList<EdgeMemberPlan> Members) : PageMemberPlan(Name);

    public sealed record Info(string Name, IReadOnlyList<PageInfoMember> Members) : PageMemberPlan(Name);

    public sealed record TotalCount(string Name) : PageMemberPlan(Name);
}

/// <summary>One member of an edge.</summary>
public abstract record EdgeMemberPlan(string Name)
{
    public sealed record Constant(string Name, string Text) : EdgeMemberPlan(Name);

    public sealed record Cursor(string Name) : EdgeMemberPlan(Name);

    public sealed record Distance(string Name) : EdgeMemberPlan(Name);

    public sealed record Node(string Name, IReadOnlyList<MemberPlan> Members) : EdgeMemberPlan(Name);
}

/// <summary>One member of a page's surroundings.</summary>
public sealed record PageInfoMember(string Name, PageInfoPart Part);

/// <summary>What a member of PageInfo shows.</summary>
public enum PageInfoPart
{
    TypeName,
    HasNextPage,
    HasPreviousPage,
    StartCursor,
    EndCursor,
}
