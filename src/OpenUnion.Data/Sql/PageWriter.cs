using OpenUnion.Data.Planning;
using OpenUnion.Data.Sql.Paging;
using static OpenUnion.Data.Sql.SqlFragment;

namespace OpenUnion.Data.Sql;

/// <summary>
/// Writes a page of a list. The rows of the page are found once, below the LIMIT, and the connection's members are
/// aggregates over them. Where the client asks what surrounds the page, one row more is read.
/// </summary>
internal sealed class PageWriter(Aliases aliases, RowWriter rows)
{
    private static readonly SqlName Number = new("#n");
    private static readonly SqlName Cursors = new("#c");
    private static readonly SqlName More = new("#m");

    private readonly ItemsWriter _items = new(aliases);

    public SqlFragment Write(PagePlan plan, SqlName outer)
    {
        var (page, row) = (aliases.Next(), aliases.Next());
        var aggregates = new List<SqlFragment>();
        var members = plan.Members.Select(member => WriteMember(member, plan, page, row, outer, aggregates)).ToList();
        if (ShowsCursors(plan))
            aggregates.Add(Fragment($"array_agg({Cursor(plan, row)}){OnPage(plan, row)} AS {Cursors}"));
        if (ReadsMore(plan))
            aggregates.Add(Fragment($"count(*) > {plan.Slice.Size} AS {More}"));
        if (aggregates.Count == 0)
            return Json.Object(members, Empty);
        return Json.Object(members, Fragment($" FROM (SELECT {Join(", ", aggregates)} FROM {Items(plan, row, outer)}) {page}"));
    }

    private JsonMember WriteMember(PageMemberPlan member, PagePlan plan, SqlName page, SqlName row, SqlName outer, List<SqlFragment> aggregates) => new(member.Name, member switch
    {
        PageMemberPlan.Constant constant => Fragment($"{new SqlLiteral(constant.Text)}"),
        PageMemberPlan.Nodes nodes => Aggregate(rows.Write(nodes.Members, row), plan, page, row, aggregates),
        PageMemberPlan.Edges edges => Aggregate([.. edges.Members.Select(edge => WriteEdgeMember(edge, plan, row))], plan, page, row, aggregates),
        PageMemberPlan.Info info => Json.Object([.. info.Members.Select(part => new JsonMember(part.Name, InfoPart(part.Part, plan, page, outer)))], Empty),
        PageMemberPlan.TotalCount => _items.Count(plan, outer),
        _ => throw new ArgumentOutOfRangeException(nameof(member)),
    });

    private JsonMember WriteEdgeMember(EdgeMemberPlan member, PagePlan plan, SqlName row) => new(member.Name, member switch
    {
        EdgeMemberPlan.Constant constant => Fragment($"{new SqlLiteral(constant.Text)}"),
        EdgeMemberPlan.Cursor => Cursor(plan, row),
        // Millimetres are beyond what any position here is good for; the cursor keeps the whole number.
        EdgeMemberPlan.Distance => Fragment($"round({Distance(plan, row)} * 1000) / 1000"),
        EdgeMemberPlan.DistanceAlong => RouteWriter.DistanceAlong(row),
        EdgeMemberPlan.Bearing => NearWriter.Bearing(plan.Near!, row),
        EdgeMemberPlan.Node node => Json.Object(rows.Write(node.Members, row), Empty),
        _ => throw new ArgumentOutOfRangeException(nameof(member)),
    });

    private static SqlFragment Distance(PagePlan plan, SqlName row) =>
        plan.Link is Link.Along ? RouteWriter.Distance(row) : OrderWriter.Distance(plan.Order, row);

    /// <summary>Adds an array of objects, one an item of the page, and returns the column that holds it.</summary>
    private static SqlFragment Aggregate(List<JsonMember> members, PagePlan plan, SqlName page, SqlName row, List<SqlFragment> aggregates)
    {
        var name = new SqlName($"#{aggregates.Count}");
        aggregates.Add(Fragment($"coalesce(array_agg({Json.Object(members, Empty)}){OnPage(plan, row)}, '{{}}') AS {name}"));
        return Fragment($"{page}.{name}");
    }

    private SqlFragment InfoPart(PageInfoPart part, PagePlan plan, SqlName page, SqlName outer) => part switch
    {
        PageInfoPart.TypeName => Fragment($"'PageInfo'"),
        PageInfoPart.HasNextPage => AnyMore(plan, page, outer, towardsStart: false),
        PageInfoPart.HasPreviousPage => AnyMore(plan, page, outer, towardsStart: true),
        PageInfoPart.StartCursor => Fragment($"{page}.{Cursors}[1]"),
        PageInfoPart.EndCursor => Fragment($"{page}.{Cursors}[cardinality({page}.{Cursors})]"),
        _ => throw new ArgumentOutOfRangeException(nameof(part)),
    };

    /// <summary>Whether the list has items on one side of the page: one more was read there, or a cursor cuts them off.</summary>
    private SqlFragment AnyMore(PagePlan plan, SqlName page, SqlName outer, bool towardsStart)
    {
        var isRead = plan.Slice.Backward == towardsStart;
        var cursor = towardsStart ? plan.Slice.After : plan.Slice.Before;
        var read = Fragment($"{page}.{More}");
        if (cursor is null)
            return isRead ? read : Fragment($"false");
        var beyond = _items.AnyBeyond(plan, outer, cursor, towardsStart);
        return isRead ? Fragment($"({read} OR {beyond})") : beyond;
    }

    private static bool ShowsCursors(PagePlan plan) => Shows(plan, PageInfoPart.StartCursor) || Shows(plan, PageInfoPart.EndCursor);

    private static bool ReadsMore(PagePlan plan) => Shows(plan, plan.Slice.Backward ? PageInfoPart.HasPreviousPage : PageInfoPart.HasNextPage);

    private static bool Shows(PagePlan plan, PageInfoPart part) =>
        plan.Members.OfType<PageMemberPlan.Info>().Any(info => info.Members.Any(member => member.Part == part));

    private static SqlFragment OnPage(PagePlan plan, SqlName row) =>
        ReadsMore(plan) ? Fragment($" FILTER (WHERE {row}.{Number} <= {plan.Slice.Size})") : Empty;

    private static SqlFragment Cursor(PagePlan plan, SqlName row)
    {
        var values = plan.Order.Terms.Select((_, index) => OrderWriter.Value(plan.Order, index, row));
        return RowWriter.Base64(Fragment($"json_build_array({Join(", ", [Fragment($"{plan.Slice.Mark}"), .. values])})::text"));
    }

    /// <summary>The rows of the page in the list's order, numbered in the direction of reading where one more is read or they are to be turned round.</summary>
    private SqlFragment Items(PagePlan plan, SqlName row, SqlName outer)
    {
        var items = _items.First(plan, row, outer, ReadsMore(plan) ? plan.Slice.Size + 1 : plan.Slice.Size);
        if (!ReadsMore(plan) && !plan.Slice.Backward)
            return Fragment($"({items}) {row}");
        var numbered = Fragment($"SELECT row_number() OVER () AS {Number}, {row}.* FROM ({items}) {row}");
        return plan.Slice.Backward ? Fragment($"({numbered} ORDER BY {Number} DESC) {row}") : Fragment($"({numbered}) {row}");
    }
}
