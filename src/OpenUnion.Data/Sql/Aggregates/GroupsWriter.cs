using OpenUnion.Data.Planning.Aggregates;
using static OpenUnion.Data.Sql.SqlFragment;

namespace OpenUnion.Data.Sql.Aggregates;

/// <summary>Writes groups of the rows of a list, the largest first. What a group tells of its rows is computed as they are grouped.</summary>
/// <param name="aliases">Makes aliases.</param>
/// <param name="rows">Writes the rows that keys name.</param>
/// <param name="list">The rows' name.</param>
internal sealed class GroupsWriter(Aliases aliases, RowWriter rows, SqlName list)
{
    /// <summary>The column with the number of rows in a group.</summary>
    private static readonly SqlName Size = new("group_size");

    /// <summary>A list of all groups.</summary>
    public SqlFragment All(GroupKey key, IReadOnlyList<GroupMemberPlan> members)
    {
        var (query, group) = (new GroupQuery(key, list, around: null, aliases), aliases.Next());
        var written = Write(members, query, group);
        return Json.Array(written, Fragment($" FROM ({query.Write(Size)}) {group} ORDER BY {Order(key, group)}"));
    }

    /// <summary>An object of the largest groups; all groups get a name, under which its members read them.</summary>
    /// <param name="plan">The groups.</param>
    /// <param name="around">Alias of the group of figures that the rows are in; null for all rows.</param>
    public SqlFragment Largest(LargestGroupsPlan plan, SqlName? around)
    {
        var (query, groups) = (new GroupQuery(plan.Key, list, around, aliases), aliases.Next());
        var members = plan.Members.Select(member => new JsonMember(member.Name, Write(member, plan, query, groups))).ToList();
        return Fragment($"(WITH {groups} AS ({query.Write(Size)}) SELECT {Json.Object(members, Empty)})");
    }

    private SqlFragment Write(GroupsMemberPlan member, LargestGroupsPlan plan, GroupQuery query, SqlName groups) => member switch
    {
        GroupsMemberPlan.Constant constant => Fragment($"{new SqlLiteral(constant.Text)}"),
        GroupsMemberPlan.Groups shown => Shown(shown, plan, query, groups),
        GroupsMemberPlan.GroupCount => Fragment($"(SELECT count(*) FROM {groups})"),
        GroupsMemberPlan.OtherCount => Others(plan, groups, aliases.Next()),
        _ => throw new ArgumentOutOfRangeException(nameof(member)),
    };

    private SqlFragment Shown(GroupsMemberPlan.Groups shown, LargestGroupsPlan plan, GroupQuery query, SqlName groups)
    {
        var group = aliases.Next();
        var members = Write(shown.Members, query, group);
        return Json.Array(members, Fragment($" FROM (SELECT * FROM {groups} {group} ORDER BY {Order(plan.Key, group)} LIMIT {plan.First}) {group}"));
    }

    private static SqlFragment Others(LargestGroupsPlan plan, SqlName groups, SqlName group) =>
        Fragment($"(SELECT coalesce(sum({group}.{Size}), 0) FROM (SELECT {group}.{Size} FROM {groups} {group} ORDER BY {Order(plan.Key, group)} OFFSET {plan.First}) {group})");

    private List<JsonMember> Write(IReadOnlyList<GroupMemberPlan> members, GroupQuery query, SqlName group) =>
        [.. members.Select(member => new JsonMember(member.Name, Write(member, query, group)))];

    private SqlFragment Write(GroupMemberPlan member, GroupQuery query, SqlName group) => member switch
    {
        GroupMemberPlan.Constant constant => Fragment($"{new SqlLiteral(constant.Text)}"),
        GroupMemberPlan.Key column => Fragment($"{group}.{new SqlName(column.Column)}"),
        GroupMemberPlan.Count => Fragment($"{group}.{Size}"),
        GroupMemberPlan.Row row => rows.Single(row.Plan, group),
        GroupMemberPlan.Latest latest => Latest(latest, query, group),
        GroupMemberPlan.Sum sum => new FigureSumWriter(query, group, aliases).Write(sum),
        GroupMemberPlan.Largest inner => Largest(inner.Plan, group),
        _ => throw new ArgumentOutOfRangeException(nameof(member)),
    };

    private SqlFragment Latest(GroupMemberPlan.Latest latest, GroupQuery query, SqlName group)
    {
        query.Add(new SqlName(GroupKey.LatestColumn), FigureSumWriter.Latest(query.Row));
        return rows.Single(latest.Plan, group);
    }

    private static SqlFragment Order(GroupKey key, SqlName group) =>
        Join(", ", [Fragment($"{group}.{Size} DESC"), .. GroupQuery.KeyNames(key).Select(name => Fragment($"{group}.{name} COLLATE \"C\""))]);
}
