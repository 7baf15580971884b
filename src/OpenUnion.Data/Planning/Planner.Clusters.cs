using Microsoft.EntityFrameworkCore.Metadata;
using OpenUnion.Data.Planning.Clusters;
using OpenUnion.Data.Planning.Place;
using OpenUnion.GraphQL.Execution;

namespace OpenUnion.Data.Planning;

// Clusters: the zoom decides where they come from, so the statement is one for each of few kinds of zoom.
public sealed partial class Planner
{
    private const string ClusterKey = "slug";

    private MemberPlan.Clusters PlanClusters(Selection selection, IEntityType table)
    {
        Checks.Add(request => ClusterArguments.Check(request, selection));
        Maps.Add(request => SystemArgument.Read(request.Of(selection, SystemArgument.Name)).ToString());
        var where = PlanWhere(selection);
        var system = SystemArgument.Read(arguments.Of(selection, SystemArgument.Name));
        if (selection.DependsOnVariables)
            Shapes.Add(request => $"{ClusterSources.Of(ClusterArguments.Zoom(request, selection), where is not null)} {SystemArgument.Read(request.Of(selection, SystemArgument.Name))}");
        var source = ClusterSources.Of(ClusterArguments.Zoom(arguments, selection), where is not null);
        var clusters = ClusterPlan.Of(source, system, where, request => ClusterArguments.Cells(request, selection));
        return new MemberPlan.Clusters(selection.ResponseName, new ClusterListPlan(clusters, [.. SubSelections(selection).Select(member => PlanClusterMember(member, table, new SystemPlan(system, null)))]));
    }

    private ClusterMemberPlan PlanClusterMember(Selection member, IEntityType table, SystemPlan system) => member.Field.Name switch
    {
        "count" => new ClusterMemberPlan.Count(member.ResponseName),
        "location" => new ClusterMemberPlan.Location(member.ResponseName, system, PlanPointMembers(member)),
        "bbox" => new ClusterMemberPlan.Bounds(member.ResponseName),
        "expansionZoom" => new ClusterMemberPlan.ExpansionZoom(member.ResponseName),
        "openAllDay" => new ClusterMemberPlan.OpenAllDay(member.ResponseName),
        "station" => new ClusterMemberPlan.Row(member.ResponseName, PlanRow(member, table, new Link.ByColumn(KeyOf(table), ClusterKey))),
        _ => new ClusterMemberPlan.Constant(member.ResponseName, member.ParentType.Name),
    };
}
