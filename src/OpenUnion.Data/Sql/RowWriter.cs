using Microsoft.EntityFrameworkCore.Metadata;
using OpenUnion.Data.Planning;
using OpenUnion.Data.Sql.Aggregates;
using OpenUnion.Data.Sql.Clusters;
using OpenUnion.Data.Sql.Export;
using OpenUnion.Data.Sql.Revisions;
using static OpenUnion.Data.Sql.LinkWriter;
using static OpenUnion.Data.Sql.SqlFragment;

namespace OpenUnion.Data.Sql;

/// <summary>Writes the expression of a member, and all that is below it.</summary>
internal sealed class RowWriter(Aliases aliases)
{
    private static readonly SqlName Position = new("#n");

    /// <summary>The value of a member of an object that is made of the row with the given alias.</summary>
    public JsonMember Write(MemberPlan member, SqlName row) => new(member.Name, member switch
    {
        MemberPlan.Constant constant => Fragment($"{new SqlLiteral(constant.Text)}"),
        MemberPlan.Column column => Fragment($"{row}.{Column(column.Property)}"),
        MemberPlan.NodeId id => Base64(Fragment($"{new SqlLiteral(id.TypeName + ":")} || {row}.{Column(id.Key)}")),
        MemberPlan.OpenState open => HoursWriter.State(open, row, aliases),
        MemberPlan.NextTurn turn => HoursWriter.NextTurn(turn, row, aliases),
        MemberPlan.GeoPoint point => PointWriter.Write(point, row),
        MemberPlan.RowCount count => Fragment($"coalesce(({row}.counts ->> {new SqlLiteral(count.Table)})::bigint, 0)"),
        MemberPlan.Row single => Single(single.Plan, row),
        MemberPlan.Rows list => List(list.Plan, row),
        MemberPlan.Node node => Choose(node.Choice, row),
        MemberPlan.Nodes nodes => Nodes(nodes),
        MemberPlan.ChangedType => ChangeWriter.TypeOf(row),
        MemberPlan.ChangedFields fields => ChangeWriter.Fields(fields, row, aliases.Next()),
        MemberPlan.ChangedRecordId => ChangeWriter.RecordId(row),
        MemberPlan.LastChange change => LastChange(change, row, aliases.Next()),
        MemberPlan.Search search => new SearchWriter(aliases, this).Write(search.Plan),
        MemberPlan.Suggestions suggestions => new SearchWriter(aliases, this).Write(suggestions.Plan),
        MemberPlan.Clusters clusters => new ClusterListWriter(aliases, this).Write(clusters.Plan),
        MemberPlan.Export export => ExportAnswerWriter.Write(export.Plan, aliases),
        MemberPlan.Aggregate aggregate => new AggregateWriter(aliases, this).Write(aggregate.Plan),
        MemberPlan.Page page => new PageWriter(aliases, this).Write(page.Plan, row),
        _ => throw new ArgumentOutOfRangeException(nameof(member)),
    });

    /// <summary>The members of an object made of a row.</summary>
    public List<JsonMember> Write(IEnumerable<MemberPlan> members, SqlName row) => [.. members.Select(member => Write(member, row))];

    /// <summary>Text as base64; PostgreSQL breaks its lines, which nobody wants in JSON.</summary>
    public static SqlFragment Base64(SqlFragment text) => Fragment($"translate(encode(convert_to({text}, 'UTF8'), 'base64'), E'\\n', '')");

    /// <summary>The columns of a table's key, of a row.</summary>
    public static SqlFragment KeyOf(IEntityType table, SqlName row) =>
        Join(", ", table.FindPrimaryKey()!.Properties.Select(property => Fragment($"{row}.{Column(property)}")));

    /// <summary>The object made of the one row that a link leads to from the row around, or NULL.</summary>
    public SqlFragment Single(RowPlan plan, SqlName outer)
    {
        var row = aliases.Next();
        var source = LinkWriter.Write(plan.Link, plan.Table, row, outer, aliases);
        return Json.Object(Write(plan.Members, row), Fragment($" FROM {source.Tables}{Where(source.Condition)}"));
    }

    private SqlFragment List(RowPlan plan, SqlName outer)
    {
        var row = aliases.Next();
        var source = LinkWriter.Write(plan.Link, plan.Table, row, outer, aliases);
        return Json.Array(Write(plan.Members, row), Fragment($" FROM {source.Tables}{Where(source.Condition)} ORDER BY {KeyOf(plan.Table, row)}"));
    }

    /// <summary>Only the case that fits is run.</summary>
    public SqlFragment Choose(NodeChoice choice, SqlName row)
    {
        var cases = choice.Cases.Select(option => Fragment($" WHEN {new SqlLiteral(option.Kind)} THEN {Single(option.Plan, row)}"));
        return Fragment($"CASE {row}.{new SqlName(choice.KindColumn)}{Join("", cases)} END");
    }

    private SqlFragment Nodes(MemberPlan.Nodes plan)
    {
        var row = aliases.Next();
        var ids = Fragment($"unnest({plan.Ids.Kinds}, {plan.Ids.Keys}) WITH ORDINALITY {row} ({new SqlName(NodeIds.KindColumn)}, {new SqlName(NodeIds.KeyColumn)}, {Position})");
        var nodes = Fragment($"SELECT {Choose(plan.Choice, row)} FROM {ids}");
        return plan.Ids.IsList ? Fragment($"to_json(ARRAY({nodes} ORDER BY {row}.{Position}))") : Fragment($"({nodes})");
    }

    private static SqlFragment LastChange(MemberPlan.LastChange plan, SqlName row, SqlName change) =>
        Fragment($"(SELECT max({change}.revision_number) FROM changes {change} WHERE {change}.table_name = {new SqlLiteral(plan.Table)} AND {change}.row_key = {row}.{Column(plan.Key)})");

    private static SqlFragment Where(SqlFragment? condition) => condition is null ? Empty : Fragment($" WHERE {condition}");
}
