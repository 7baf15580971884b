using OpenUnion.Data.Planning.Aggregates;
using OpenUnion.Data.Sql.Filters;
using static OpenUnion.Data.Sql.SqlFragment;

namespace OpenUnion.Data.Sql.Aggregates;

/// <summary>
/// Writes an aggregate. The rows that satisfy the condition are named once, with the columns that the members read. Where
/// there is a condition, PostgreSQL finds them once for several members; where there is none, each member reads the whole
/// table by the index that serves it best, which is faster than to keep the rows (186,100 stations in five groups: 0.41 s
/// against 0.77 s, GROUPING SETS 0.54 s; with a condition 0.16 s against 0.39 s the other way).
/// </summary>
internal sealed class AggregateWriter(Aliases aliases, RowWriter rows)
{
    public SqlFragment Write(AggregatePlan plan)
    {
        var (list, row) = (aliases.Next(), aliases.Next());
        var groups = new GroupsWriter(aliases, rows, list);
        var columns = Join(", ", plan.Columns.Select(column => Fragment($"{row}.{LinkWriter.Column(column)}")));
        var source = plan.Where is null
            ? Fragment($"NOT MATERIALIZED (SELECT {columns} FROM {LinkWriter.Table(plan.Table)} {row})")
            : Fragment($"(SELECT {columns} FROM {LinkWriter.Table(plan.Table)} {row} WHERE {new FilterWriter(aliases).Write(plan.Where, row)})");
        var members = plan.Members.Select(member => new JsonMember(member.Name, Write(member, groups, list))).ToList();
        return Fragment($"(WITH {list} AS {source} SELECT {Json.Object(members, Empty)})");
    }

    private static SqlFragment Write(AggregateMemberPlan member, GroupsWriter groups, SqlName list) => member switch
    {
        AggregateMemberPlan.Constant constant => Fragment($"{new SqlLiteral(constant.Text)}"),
        AggregateMemberPlan.Count => Fragment($"(SELECT count(*) FROM {list})"),
        AggregateMemberPlan.Values values => groups.All(values.Key, values.Members),
        AggregateMemberPlan.Largest largest => groups.Largest(largest.Plan, around: null),
        _ => throw new ArgumentOutOfRangeException(nameof(member)),
    };
}
