using OpenUnion.Data.Planning.Clusters;
using static OpenUnion.Data.Sql.SqlFragment;

namespace OpenUnion.Data.Sql.Clusters;

/// <summary>Writes a list of clusters, in the order of tiles.</summary>
internal sealed class ClusterListWriter(Aliases aliases, RowWriter rows)
{
    public SqlFragment Write(ClusterListPlan plan)
    {
        var cluster = aliases.Next();
        var source = new ClusterWriter(aliases).Rows(plan.Clusters, cluster);
        var members = plan.Members.Select(member => new JsonMember(member.Name, Write(member, plan.Clusters, cluster))).ToList();
        return Fragment($"to_json({Json.Array(members, Fragment($" FROM {source} ORDER BY {cluster}.x, {cluster}.y, {cluster}.slug"))})");
    }

    private SqlFragment Write(ClusterMemberPlan member, ClusterPlan plan, SqlName cluster) => member switch
    {
        ClusterMemberPlan.Constant constant => Fragment($"{new SqlLiteral(constant.Text)}"),
        ClusterMemberPlan.Count => Fragment($"{cluster}.stations"),
        ClusterMemberPlan.Location location => PointWriter.Write(location.Members, location.System, Fragment($"world_longitude({cluster}.x)"), Fragment($"world_latitude({cluster}.y)")),
        ClusterMemberPlan.Bounds => Fragment($"ARRAY[{Join(", ", ClusterColumns.Bounds(cluster))}]"),
        ClusterMemberPlan.ExpansionZoom => ClusterColumns.ExpansionZoom(cluster, plan.Zoom),
        ClusterMemberPlan.OpenAllDay => ClusterColumns.OpenAllDay(cluster),
        ClusterMemberPlan.Row row => rows.Single(row.Plan, cluster),
        _ => throw new ArgumentOutOfRangeException(nameof(member)),
    };
}
