using NpgsqlTypes;
using OpenUnion.GraphQL.Execution;

namespace OpenUnion.Data.Planning;

// Search: what is typed goes to the database's functions whole; the plan is the shape of the answer.
public sealed partial class Planner
{
    private const string SubjectType = "subject_type";
    private const string SubjectSlug = "subject_slug";

    private MemberPlan.Search PlanSearch(Selection selection)
    {
        Checks.Add(request => SearchArguments.Of(request, selection).Error);
        return new MemberPlan.Search(selection.ResponseName, new SearchPlan(
            new PlanParameter(NpgsqlDbType.Jsonb, request => SearchArguments.Of(request, selection).Json),
            arguments.Of(selection, SearchArguments.Near) is null ? null : new PlanParameter(NpgsqlDbType.Bytea, request => SearchArguments.Of(request, selection).Point),
            new PlanParameter(NpgsqlDbType.Integer, request => SearchArguments.Of(request, selection).Size),
            new PlanParameter(NpgsqlDbType.Text, request => SearchArguments.Of(request, selection).Mark),
            arguments.Of(selection, "after") is null ? [] : SearchArguments.Cursor(selection),
            [.. SubSelections(selection).Select(PlanSearchMember)]));
    }

    private SearchMemberPlan PlanSearchMember(Selection member) => member.Field.Name switch
    {
        "nodes" => new SearchMemberPlan.Nodes(member.ResponseName, ChooseFound(member)),
        "edges" => new SearchMemberPlan.Edges(member.ResponseName, [.. SubSelections(member).Select(PlanSearchEdge)]),
        "pageInfo" => new SearchMemberPlan.Info(member.ResponseName, [.. SubSelections(member).Select(part => new PageInfoMember(part.ResponseName, InfoPart(part.Field.Name)))]),
        "totalCount" => new SearchMemberPlan.TotalCount(member.ResponseName),
        "isComplete" => new SearchMemberPlan.IsComplete(member.ResponseName),
        _ => new SearchMemberPlan.Constant(member.ResponseName, member.ParentType.Name),
    };

    private SearchEdgePlan PlanSearchEdge(Selection member) => member.Field.Name switch
    {
        "cursor" => new SearchEdgePlan.Cursor(member.ResponseName),
        "rank" => new SearchEdgePlan.Rank(member.ResponseName),
        "distance" => new SearchEdgePlan.Distance(member.ResponseName),
        "matches" => new SearchEdgePlan.Matches(member.ResponseName, [.. SubSelections(member).Select(part => PartOf(part, part.Field.Name == "start" ? "first" : part.Field.Name))]),
        "node" => new SearchEdgePlan.Node(member.ResponseName, ChooseFound(member)),
        _ => new SearchEdgePlan.Constant(member.ResponseName, member.ParentType.Name),
    };

    private MemberPlan.Suggestions PlanSuggestions(Selection selection)
    {
        Checks.Add(request => SearchArguments.Of(request, selection).Error);
        return new MemberPlan.Suggestions(selection.ResponseName, new SuggestionPlan(
            new PlanParameter(NpgsqlDbType.Jsonb, request => SearchArguments.Of(request, selection).Json),
            new PlanParameter(NpgsqlDbType.Integer, request => SearchArguments.Of(request, selection).Size),
            [.. SubSelections(selection).Select(PlanSuggestionMember)]));
    }

    private (SearchPart, NodeChoice?) PlanSuggestionMember(Selection member) => member.Field.Name switch
    {
        "text" => (PartOf(member, "title"), null),
        "type" => (PartOf(member, SubjectType), null),
        "count" => (PartOf(member, "records"), null),
        "node" => (PartOf(member, SubjectSlug), ChooseFound(member)),
        _ => (PartOf(member, ""), null),
    };

    private NodeChoice ChooseFound(Selection selection) => Choose(selection, SubjectType, SubjectSlug, KindOf);

    private static SearchPart PartOf(Selection member, string column) => member.Field.Name == "__typename"
        ? new SearchPart(member.ResponseName, null, member.ParentType.Name)
        : new SearchPart(member.ResponseName, column, null);
}
