using Microsoft.EntityFrameworkCore.Metadata;
using OpenUnion.Data.Planning.Filters;
using OpenUnion.Data.Planning.Ordering;

namespace OpenUnion.Data.Planning;

/// <summary>A page of a list.</summary>
/// <param name="Table">The table of the items.</param>
/// <param name="Link">The whole list, before paging.</param>
/// <param name="Where">What the items must satisfy; null for nothing.</param>
/// <param name="Near">What bounds the list and lets an index find its beginning, where it is ordered by distance.</param>
/// <param name="Order">The list's order, which is total.</param>
/// <param name="Slice">Which items of the list.</param>
/// <param name="Members">The connection's members, in order.</param>
public sealed record PagePlan(
    IEntityType Table,
    Link Link,
    FilterPlan? Where,
    NearPlan? Near,
    PageOrder Order,
    PageSlice Slice,
    IReadOnlyList<PageMemberPlan> Members);

/// <summary>The items of a list that a page holds.</summary>
/// <param name="Backward">Whether they are taken from the back; their order is the list's all the same.</param>
/// <param name="Size">Their number. It is a part of the plan: PostgreSQL, not knowing it, takes it for a tenth of the list, and plans anew for each request or reads far too much.</param>
/// <param name="Mark">What the cursors begin with.</param>
/// <param name="After">Behind which item they stand: a value for each term of the order; null for none.</param>
/// <param name="Before">Before which item they stand: a value for each term of the order; null for none.</param>
public sealed record PageSlice(
    bool Backward,
    int Size,
    PlanParameter Mark,
    IReadOnlyList<CursorValue>? After,
    IReadOnlyList<CursorValue>? Before);

/// <summary>One value of a cursor. Whether it is null decides the text of the statement.</summary>
public sealed record CursorValue(PlanParameter Value, bool IsNull);

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
