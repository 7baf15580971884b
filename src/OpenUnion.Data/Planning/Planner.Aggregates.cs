using Microsoft.EntityFrameworkCore.Metadata;
using NpgsqlTypes;
using OpenUnion.Data.Graph;
using OpenUnion.Data.Graph.Aggregates;
using OpenUnion.Data.Model;
using OpenUnion.Data.Planning.Aggregates;
using OpenUnion.GraphQL.Execution;
using OpenUnion.GraphQL.Types;

namespace OpenUnion.Data.Planning;

// Aggregates: one condition, and under it counts by whatever the client names.
public sealed partial class Planner
{
    private AggregatePlan PlanAggregate(Selection selection, IEntityType table)
    {
        var where = PlanWhere(selection);
        var members = SubSelections(selection).Select(PlanAggregateMember).ToList();
        return new AggregatePlan(table, where, [.. members.SelectMany(KeyColumns).Distinct()], members);
    }

    private static IEnumerable<IProperty> KeyColumns(AggregateMemberPlan member) => member switch
    {
        AggregateMemberPlan.Values values => values.Key.Columns,
        AggregateMemberPlan.Largest largest => largest.Plan.Key.Columns,
        _ => [],
    };

    private AggregateMemberPlan PlanAggregateMember(Selection member)
    {
        if (bindings.Aggregates.Find(member.Field) is not { } group)
            return member.Field.Name == "count" ? new AggregateMemberPlan.Count(member.ResponseName) : new AggregateMemberPlan.Constant(member.ResponseName, member.ParentType.Name);
        return member.Field.Arguments[GroupArguments.First] is null
            ? new AggregateMemberPlan.Values(member.ResponseName, PlanKey(member, group), PlanGroup(member, group))
            : new AggregateMemberPlan.Largest(member.ResponseName, PlanLargest(member, group));
    }

    private GroupKey PlanKey(Selection selection, GroupBinding group)
    {
        var kind = GroupKinds.Of(group.Property);
        var argument = kind switch
        {
            GroupKind.Region => new PlanParameter(NpgsqlDbType.Integer, request => GroupArguments.Digits(request, selection)),
            GroupKind.OpenState => PlanMoment(selection),
            _ => null,
        };
        return new GroupKey(kind, group.Table, group.Items, group.Property, argument);
    }

    private LargestGroupsPlan PlanLargest(Selection selection, GroupBinding group)
    {
        Checks.Add(request => GroupArguments.CheckFirst(request, selection));
        return new LargestGroupsPlan(
            PlanKey(selection, group),
            new PlanParameter(NpgsqlDbType.Integer, request => request.Of(selection, GroupArguments.First)),
            [.. SubSelections(selection).Select(member => PlanGroupsMember(member, group))]);
    }

    private GroupsMemberPlan PlanGroupsMember(Selection member, GroupBinding group) => member.Field.Name switch
    {
        "groups" => new GroupsMemberPlan.Groups(member.ResponseName, PlanGroup(member, group)),
        "groupCount" => new GroupsMemberPlan.GroupCount(member.ResponseName),
        "otherCount" => new GroupsMemberPlan.OtherCount(member.ResponseName),
        _ => new GroupsMemberPlan.Constant(member.ResponseName, member.ParentType.Name),
    };

    private List<GroupMemberPlan> PlanGroup(Selection selection, GroupBinding group) =>
        [.. SubSelections(selection).Select(member => PlanGroupMember(member, group))];

    private GroupMemberPlan PlanGroupMember(Selection member, GroupBinding group)
    {
        if (bindings.Aggregates.Find(member.Field) is { } inner)
            return new GroupMemberPlan.Largest(member.ResponseName, PlanLargest(member, inner));
        return member.Field.Name switch
        {
            "__typename" => new GroupMemberPlan.Constant(member.ResponseName, member.ParentType.Name),
            "count" => new GroupMemberPlan.Count(member.ResponseName),
            "latest" => new GroupMemberPlan.Latest(member.ResponseName, PlanKeyed(member, GroupKey.LatestColumn)),
            "sum" => new GroupMemberPlan.Sum(member.ResponseName, [.. SubSelections(member).Select(part => new FigureSumMember(part.ResponseName, SumPart(part.Field.Name)))]),
            _ when member.Field.Type.Named is ObjectType => new GroupMemberPlan.Row(member.ResponseName, PlanKeyed(member, GroupKey.Column)),
            var name => new GroupMemberPlan.Key(member.ResponseName, GroupKinds.Of(group.Property) == GroupKind.Indicator ? name : GroupKey.Column),
        };
    }

    /// <summary>The row with the key that a column of the group holds.</summary>
    private RowPlan PlanKeyed(Selection selection, string column)
    {
        var table = GraphBindings.TableOf(OpenUnionModel.Instance, selection.Field.Type.Named.Name)!;
        return PlanRow(selection, table, new Link.ByColumn(KeyOf(table), column));
    }

    private static FigureSumPart SumPart(string field) => field switch
    {
        "value" => FigureSumPart.Value,
        "valueMin" => FigureSumPart.ValueMin,
        "valueMax" => FigureSumPart.ValueMax,
        "figures" => FigureSumPart.Figures,
        "indefinite" => FigureSumPart.Indefinite,
        "ordinals" => FigureSumPart.Ordinals,
        "qualifiers" => FigureSumPart.Qualifiers,
        "roundingUnits" => FigureSumPart.RoundingUnits,
        "mayOverlap" => FigureSumPart.MayOverlap,
        _ => FigureSumPart.TypeName,
    };
}
