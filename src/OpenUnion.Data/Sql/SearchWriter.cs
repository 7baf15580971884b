using OpenUnion.Data.Planning;
using static OpenUnion.Data.Sql.SqlFragment;

namespace OpenUnion.Data.Sql;

/// <summary>
/// Writes a search. A function of the database finds the matches, which are bounded in number; here they are put in order,
/// each once, and a page of them is shown.
/// </summary>
internal sealed class SearchWriter(Aliases aliases, RowWriter rows)
{
    private static readonly SqlName Number = new("#n");
    private static readonly SqlName Cursors = new("#c");
    private static readonly SqlName Total = new("#t");
    private static readonly SqlName Complete = new("#w");
    private static readonly SqlName More = new("#m");

    public SqlFragment Write(SearchPlan plan)
    {
        var (page, row, found, match) = (aliases.Next(), aliases.Next(), aliases.Next(), aliases.Next());
        var aggregates = new List<SqlFragment>
        {
            Fragment($"(SELECT count(*) FROM {found}) AS {Total}"),
            Fragment($"(SELECT coalesce(bool_or({found}.complete), true) FROM {found}) AS {Complete}"),
            Fragment($"array_agg({Cursor(plan, row)}){OnPage(plan, row)} AS {Cursors}"),
            Fragment($"count(*) > {plan.Size} AS {More}"),
        };
        var members = plan.Members.Select(member => WriteMember(member, plan, page, row, aggregates)).ToList();
        var all = Fragment($"SELECT {match}.subject_type, {match}.subject_slug, min({match}.tier) AS tier, min({match}.name_length) AS name_length, min({match}.distance) AS distance, bool_or(NOT {match}.cut) AS complete FROM search_matches({plan.Query}, {Point(plan)}) {match} GROUP BY {match}.subject_type, {match}.subject_slug");
        var after = plan.After.Count == 0 ? Empty : Fragment($" WHERE ({Order(found)}) > ({Join(", ", plan.After.Select(value => Fragment($"{value}")))})");
        var items = Fragment($"SELECT row_number() OVER (ORDER BY {Order(found)}) AS {Number}, {found}.* FROM {found}{after} ORDER BY {Number} LIMIT {plan.Size} + 1");
        return Json.Object(members, Fragment($" FROM (WITH {found} AS MATERIALIZED ({all}) SELECT {Join(", ", aggregates)} FROM ({items}) {row}) {page}"));
    }

    public SqlFragment Write(SuggestionPlan plan)
    {
        var (row, match) = (aliases.Next(), aliases.Next());
        var members = plan.Members.Select(member => new JsonMember(member.Part.Name, member.Choice is { } choice ? rows.Choose(choice, row) : Part(member.Part, row))).ToList();
        // The best of each kind in turn: short names of regions would else hide all stations.
        var distinct = Fragment($"SELECT DISTINCT subject_type, subject_slug, title, tier, name_length FROM search_matches({plan.Query}, NULL)");
        var best = Fragment($"min({match}.tier), min({match}.name_length), min({match}.subject_slug)");
        var turn = Fragment($"row_number() OVER (PARTITION BY {match}.subject_type, min({match}.tier) ORDER BY {best})");
        var names = Fragment($"SELECT {match}.title, {match}.subject_type, count(*) AS records, min({match}.subject_slug) AS subject_slug FROM ({distinct}) {match} GROUP BY {match}.title, {match}.subject_type ORDER BY min({match}.tier), {turn}, {best} LIMIT {plan.Size}");
        return Fragment($"to_json({Json.Array(members, Fragment($" FROM ({names}) {row}"))})");
    }

    private JsonMember WriteMember(SearchMemberPlan member, SearchPlan plan, SqlName page, SqlName row, List<SqlFragment> aggregates) => new(member.Name, member switch
    {
        SearchMemberPlan.Constant constant => Fragment($"{new SqlLiteral(constant.Text)}"),
        SearchMemberPlan.Nodes nodes => Aggregate(rows.Choose(nodes.Choice, row), plan, page, row, aggregates),
        SearchMemberPlan.Edges edges => Aggregate(Json.Object([.. edges.Members.Select(edge => WriteEdge(edge, plan, row))], Empty), plan, page, row, aggregates),
        SearchMemberPlan.Info info => Json.Object([.. info.Members.Select(part => new JsonMember(part.Name, InfoPart(part.Part, plan, page)))], Empty),
        SearchMemberPlan.TotalCount => Fragment($"{page}.{Total}"),
        SearchMemberPlan.IsComplete => Fragment($"{page}.{Complete}"),
        _ => throw new ArgumentOutOfRangeException(nameof(member)),
    });

    private JsonMember WriteEdge(SearchEdgePlan member, SearchPlan plan, SqlName row) => new(member.Name, member switch
    {
        SearchEdgePlan.Constant constant => Fragment($"{new SqlLiteral(constant.Text)}"),
        SearchEdgePlan.Cursor => Cursor(plan, row),
        SearchEdgePlan.Rank => Fragment($"CASE {row}.tier WHEN 1 THEN 'EXACT' WHEN 2 THEN 'PREFIX' WHEN 3 THEN 'NAME' ELSE 'OTHER' END"),
        SearchEdgePlan.Distance => Fragment($"round({row}.distance * 1000) / 1000"),
        SearchEdgePlan.Matches matches => Matches(matches, plan, row, aliases.Next()),
        SearchEdgePlan.Node node => rows.Choose(node.Choice, row),
        _ => throw new ArgumentOutOfRangeException(nameof(member)),
    });

    private static SqlFragment Matches(SearchEdgePlan.Matches plan, SearchPlan search, SqlName row, SqlName place) => Json.Array(
        [.. plan.Members.Select(part => new JsonMember(part.Name, Part(part, place)))],
        Fragment($" FROM search_highlights({search.Query}, {row}.subject_type, {row}.subject_slug) {place}"));

    private static SqlFragment Part(SearchPart part, SqlName row) =>
        part.Column is { } column ? Fragment($"{row}.{new SqlName(column)}") : Fragment($"{new SqlLiteral(part.Text!)}");

    /// <summary>Adds an array of objects, one a match of the page, and returns the column that holds it.</summary>
    private static SqlFragment Aggregate(SqlFragment item, SearchPlan plan, SqlName page, SqlName row, List<SqlFragment> aggregates)
    {
        var name = new SqlName($"#{aggregates.Count}");
        aggregates.Add(Fragment($"coalesce(array_agg({item} ORDER BY {row}.{Number}){OnPage(plan, row)}, '{{}}') AS {name}"));
        return Fragment($"{page}.{name}");
    }

    private static SqlFragment InfoPart(PageInfoPart part, SearchPlan plan, SqlName page) => part switch
    {
        PageInfoPart.TypeName => Fragment($"'PageInfo'"),
        PageInfoPart.HasNextPage => Fragment($"{page}.{More}"),
        PageInfoPart.HasPreviousPage => plan.After.Count > 0 ? Fragment($"true") : Fragment($"false"),
        PageInfoPart.StartCursor => Fragment($"{page}.{Cursors}[1]"),
        PageInfoPart.EndCursor => Fragment($"{page}.{Cursors}[cardinality({page}.{Cursors})]"),
        _ => throw new ArgumentOutOfRangeException(nameof(part)),
    };

    // One row more is read than the page shows.
    private static SqlFragment OnPage(SearchPlan plan, SqlName row) => Fragment($" FILTER (WHERE {row}.{Number} <= {plan.Size})");

    private static SqlFragment Cursor(SearchPlan plan, SqlName row) => RowWriter.Base64(Fragment($"json_build_array({plan.Mark}, {Order(row)})::text"));

    // What has no position comes behind all that has: nothing is so far away.
    private static SqlFragment Order(SqlName row) =>
        Fragment($"{row}.tier, coalesce({row}.distance, 1e9), {row}.name_length, {row}.subject_type, {row}.subject_slug");

    private static SqlFragment Point(SearchPlan plan) => plan.Near is { } near ? Fragment($"{near}::geography") : Fragment($"NULL");
}
