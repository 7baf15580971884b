using Microsoft.EntityFrameworkCore.Metadata;
using OpenUnion.Data.Planning;
using OpenUnion.Data.Sql.Filters;
using static OpenUnion.Data.Sql.LinkWriter;
using static OpenUnion.Data.Sql.SqlFragment;

namespace OpenUnion.Data.Sql;

/// <summary>
/// Writes a page of a list. The rows of the page are found once, below the LIMIT, and the connection's members are
/// aggregates over them. Where the client asks what surrounds the page, one row more is read.
/// </summary>
internal sealed class PageWriter(Aliases aliases, RowWriter rows)
{
    private readonly FilterWriter _filters = new(aliases);
    private static readonly SqlName Number = new("#n");
    private static readonly SqlName Distance = new("#d");
    private static readonly SqlName Cursors = new("#c");
    private static readonly SqlName More = new("#m");

    public SqlFragment Write(PagePlan plan, SqlName outer)
    {
        var (page, row) = (aliases.Next(), aliases.Next());
        var aggregates = new List<SqlFragment>();
        var members = plan.Members.Select(member => WriteMember(member, plan, page, row, outer, aggregates)).ToList();
        if (HasInfo(plan))
            aggregates.AddRange(InfoAggregates(plan, row));
        if (aggregates.Count == 0)
            return Json.Object(members, Empty);
        return Json.Object(members, Fragment($" FROM (SELECT {Join(", ", aggregates)} FROM {Items(plan, row, outer)}) {page}"));
    }

    private JsonMember WriteMember(PageMemberPlan member, PagePlan plan, SqlName page, SqlName row, SqlName outer, List<SqlFragment> aggregates) => new(member.Name, member switch
    {
        PageMemberPlan.Constant constant => Fragment($"{new SqlLiteral(constant.Text)}"),
        PageMemberPlan.Nodes nodes => Aggregate(rows.Write(nodes.Members, row), plan, page, row, aggregates),
        PageMemberPlan.Edges edges => Aggregate([.. edges.Members.Select(edge => WriteEdgeMember(edge, plan, row))], plan, page, row, aggregates),
        PageMemberPlan.Info info => Json.Object([.. info.Members.Select(part => new JsonMember(part.Name, InfoPart(part.Part, plan, page)))], Empty),
        PageMemberPlan.TotalCount => TotalCount(plan, outer),
        _ => throw new ArgumentOutOfRangeException(nameof(member)),
    });

    private JsonMember WriteEdgeMember(EdgeMemberPlan member, PagePlan plan, SqlName row) => new(member.Name, member switch
    {
        EdgeMemberPlan.Constant constant => Fragment($"{new SqlLiteral(constant.Text)}"),
        EdgeMemberPlan.Cursor => Cursor(plan, row),
        // Millimetres are beyond what any position here is good for; the cursor keeps the whole number.
        EdgeMemberPlan.Distance => Fragment($"round({row}.{Distance} * 1000) / 1000"),
        EdgeMemberPlan.Node node => Json.Object(rows.Write(node.Members, row), Empty),
        _ => throw new ArgumentOutOfRangeException(nameof(member)),
    });

    /// <summary>Adds an array of objects, one an item of the page, and returns the column that holds it.</summary>
    private static SqlFragment Aggregate(List<JsonMember> members, PagePlan plan, SqlName page, SqlName row, List<SqlFragment> aggregates)
    {
        var name = new SqlName($"#{aggregates.Count}");
        aggregates.Add(Fragment($"coalesce(array_agg({Json.Object(members, Empty)}){OnPage(plan, row)}, '{{}}') AS {name}"));
        return Fragment($"{page}.{name}");
    }

    private static IEnumerable<SqlFragment> InfoAggregates(PagePlan plan, SqlName row) =>
    [
        Fragment($"array_agg({Cursor(plan, row)}){OnPage(plan, row)} AS {Cursors}"),
        Fragment($"count(*) > {plan.Size} AS {More}"),
    ];

    private static SqlFragment InfoPart(PageInfoPart part, PagePlan plan, SqlName page) => part switch
    {
        PageInfoPart.TypeName => Fragment($"'PageInfo'"),
        PageInfoPart.HasNextPage => Fragment($"{page}.{More}"),
        PageInfoPart.HasPreviousPage => plan.After.Count > 0 ? Fragment($"true") : Fragment($"false"),
        PageInfoPart.StartCursor => Fragment($"{page}.{Cursors}[1]"),
        PageInfoPart.EndCursor => Fragment($"{page}.{Cursors}[cardinality({page}.{Cursors})]"),
        _ => throw new ArgumentOutOfRangeException(nameof(part)),
    };

    private static bool HasInfo(PagePlan plan) => plan.Members.Any(member => member is PageMemberPlan.Info);

    private static SqlFragment OnPage(PagePlan plan, SqlName row) =>
        HasInfo(plan) ? Fragment($" FILTER (WHERE {row}.{Number} <= {plan.Size})") : Empty;

    private static SqlFragment Cursor(PagePlan plan, SqlName row)
    {
        var key = RowWriter.KeyOf(plan.Table, row);
        var values = plan.Near is null ? key : Fragment($"{row}.{Distance}, {key}");
        return RowWriter.Base64(Fragment($"json_build_array({values})::text"));
    }

    /// <summary>The rows of the page, numbered where one more is read than the page shows.</summary>
    private SqlFragment Items(PagePlan plan, SqlName row, SqlName outer)
    {
        var limit = HasInfo(plan) ? Fragment($"{plan.Size} + 1") : Fragment($"{plan.Size}");
        var source = LinkWriter.Write(plan.Link, plan.Table, row, outer, aliases);
        var items = plan.Near is { } near ? Nearest(plan, near, source, row, limit) : InOrder(plan, source, row, limit);
        return HasInfo(plan) ? Fragment($"(SELECT row_number() OVER () AS {Number}, {row}.* FROM ({items}) {row}) {row}") : Fragment($"({items}) {row}");
    }

    private SqlFragment InOrder(PagePlan plan, Source source, SqlName row, SqlFragment limit)
    {
        var key = RowWriter.KeyOf(plan.Table, row);
        var after = plan.After.Count == 0 ? null : Fragment($"({key}) > ({Join(", ", plan.After.Select(value => Fragment($"{value}")))})");
        return Fragment($"SELECT {row}.* FROM {source.Tables}{Where(source.Condition, _filters.WriteOptional(plan.Where, row), after)} ORDER BY {key} LIMIT {limit}");
    }

    /// <summary>
    /// The index orders by distance on the sphere, which is not quite the order on the spheroid. So it first finds as many
    /// rows as the page holds; none of the true nearest can be further away than the furthest of these on the spheroid,
    /// and among the rows within that distance the true order decides. A millimetre is added because ST_Distance rounds
    /// what ST_DWithin compares.
    /// </summary>
    private SqlFragment Nearest(PagePlan plan, NearPlan near, Source source, SqlName row, SqlFragment limit)
    {
        var candidate = aliases.Next();
        var distance = Fragment($"ST_Distance({row}.{Column(near.Location)}, {Point(near)})");
        var after = plan.After.Count == 0 ? null : Fragment($"({distance}, {RowWriter.KeyOf(plan.Table, row)}) > ({Join(", ", plan.After.Select(value => Fragment($"{value}")))})");
        var filter = _filters.WriteOptional(plan.Where, row);
        var reach = Fragment($"(SELECT max({candidate}.{Distance}) + 0.001 FROM (SELECT {distance} AS {Distance} FROM {source.Tables}{Where(source.Condition, filter, after)} ORDER BY {row}.{Column(near.Location)} <-> {Point(near)} LIMIT {limit}) {candidate})");
        var radius = near.MaxDistance is null ? reach : Fragment($"least({near.MaxDistance}, {reach})");
        var within = Fragment($"ST_DWithin({row}.{Column(near.Location)}, {Point(near)}, {radius})");
        return Fragment($"SELECT {row}.*, {distance} AS {Distance} FROM {source.Tables}{Where(source.Condition, within, filter, after)} ORDER BY {Distance}, {RowWriter.KeyOf(plan.Table, row)} LIMIT {limit}");
    }

    private SqlFragment TotalCount(PagePlan plan, SqlName outer)
    {
        var row = aliases.Next();
        var source = LinkWriter.Write(plan.Link, plan.Table, row, outer, aliases);
        var within = plan.Near is not { } near ? null
            : near.MaxDistance is null ? Fragment($"{row}.{Column(near.Location)} IS NOT NULL")
            : Fragment($"ST_DWithin({row}.{Column(near.Location)}, {Point(near)}, {near.MaxDistance})");
        return Fragment($"(SELECT count(*) FROM {source.Tables}{Where(source.Condition, within, _filters.WriteOptional(plan.Where, row))})");
    }

    private static SqlFragment Point(NearPlan near) => Fragment($"{near.Point}::geography");

    private static SqlFragment Where(params SqlFragment?[] conditions)
    {
        var given = conditions.OfType<SqlFragment>().ToList();
        return given.Count == 0 ? Empty : Fragment($" WHERE {Join(" AND ", given)}");
    }
}
