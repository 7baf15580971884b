using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using NpgsqlTypes;
using OpenUnion.Data.Graph;
using OpenUnion.Data.Model;
using OpenUnion.Data.Planning.Filters;
using OpenUnion.Data.Planning.Ordering;
using OpenUnion.Data.Planning.Place;
using OpenUnion.GraphQL;
using OpenUnion.GraphQL.Execution;
using OpenUnion.GraphQL.Language;
using OpenUnion.GraphQL.Types;

namespace OpenUnion.Data.Planning;

/// <summary>
/// Turns selections into plans. A plan holds for every request whose arguments have the same shape (which are null or
/// absent) and the same <see cref="Shapes"/>; other values are parameters.
/// </summary>
public sealed partial class Planner(GraphBindings bindings, RequestArguments arguments)
{
    /// <summary>The argument of a region's lists that takes in the regions below it.</summary>
    private const string AllLevels = "allLevels";

    private readonly List<string> _path = [];

    /// <summary>What a request's values must satisfy before the plan may run; each gives an error or null.</summary>
    public List<Func<RequestArguments, GraphQLError?>> Checks { get; } = [];

    /// <summary>What of a request's values decides the plan besides the shape of its arguments: the plan holds where all are the same.</summary>
    public List<Func<RequestArguments, string>> Shapes { get; } = [];

    /// <summary>Paths of the filters that variables without a value took away.</summary>
    public List<string> IgnoredFilters { get; } = [];

    /// <summary>The moments of which the plan asks what opening hours say, as requests give them; null for now.</summary>
    public List<Func<RequestArguments, object?>> Moments { get; } = [];

    /// <summary>The coordinate systems of the maps on which the plan asks where stations are drawn.</summary>
    public List<Func<RequestArguments, string>> Maps { get; } = [];

    /// <summary>Plans a root field.</summary>
    public MemberPlan PlanRoot(Selection selection) => Plan(selection)
        ?? throw new InvalidOperationException($"{selection.Field} is no root field of the dataset.");

    private MemberPlan? Plan(Selection selection)
    {
        if (selection.Field.Name == "__typename")
            return new MemberPlan.Constant(selection.ResponseName, selection.ParentType.Name);
        _path.Add(selection.ResponseName);
        var plan = Plan(selection, bindings[selection.Field]);
        _path.RemoveAt(_path.Count - 1);
        return plan;
    }

    private MemberPlan? Plan(Selection selection, FieldBinding binding) => binding switch
    {
        FieldBinding.Constant constant => new MemberPlan.Constant(selection.ResponseName, constant.Text),
        FieldBinding.Column column => new MemberPlan.Column(selection.ResponseName, column.Property),
        FieldBinding.Point point => PlanPoint(selection, point),
        FieldBinding.OpenState open => new MemberPlan.OpenState(selection.ResponseName, open.Hours, PlanMoment(selection)),
        FieldBinding.NextTurn turn => new MemberPlan.NextTurn(selection.ResponseName, turn.Hours, turn.To, PlanMoment(selection)),
        FieldBinding.NodeId id => new MemberPlan.NodeId(selection.ResponseName, selection.ParentType.Name, id.Key),
        FieldBinding.RowCount count => new MemberPlan.RowCount(selection.ResponseName, count.Table),
        FieldBinding.Lookup lookup => new MemberPlan.Row(selection.ResponseName, PlanRow(selection, lookup.Table, KeyLink(selection, lookup.Key))),
        FieldBinding.Node => PlanNodes(selection, isList: false),
        FieldBinding.Nodes => PlanNodes(selection, isList: true),
        FieldBinding.Search => PlanSearch(selection),
        FieldBinding.Suggestions => PlanSuggestions(selection),
        FieldBinding.Clusters clusters => PlanClusters(selection, clusters.Table),
        FieldBinding.Export => PlanExport(selection),
        FieldBinding.Record record => PlanRecord(selection, record),
        FieldBinding.LastChange change => new MemberPlan.LastChange(selection.ResponseName, change.Table, change.Key),
        FieldBinding.Changes changes => new MemberPlan.Page(selection.ResponseName, PlanChanges(selection, changes.Table)),
        FieldBinding.ChangedType => new MemberPlan.ChangedType(selection.ResponseName),
        FieldBinding.ChangedFields => new MemberPlan.ChangedFields(selection.ResponseName, [.. SubSelections(selection).Select(part => PartOf(part, part.Field.Name))]),
        FieldBinding.ChangedRecordId => new MemberPlan.ChangedRecordId(selection.ResponseName),
        FieldBinding.ChangedRecord record => new MemberPlan.Node(selection.ResponseName, Choose(selection, record.TableName.GetColumnName(), record.Key.GetColumnName(), TableNameOf)),
        FieldBinding.LatestRevision latest => new MemberPlan.Row(selection.ResponseName, PlanRow(selection, latest.Table, new Link.LatestRevision())),
        FieldBinding.Reference => new MemberPlan.Row(selection.ResponseName, PlanLinked(selection, binding)),
        FieldBinding.List or FieldBinding.Citations or FieldBinding.Sources or FieldBinding.Conflicts => new MemberPlan.Rows(selection.ResponseName, PlanLinked(selection, binding)),
        FieldBinding.Page page => new MemberPlan.Page(selection.ResponseName, PlanPage(selection, page.Table, PageLink(selection, page), null)),
        FieldBinding.Aggregate aggregate => new MemberPlan.Aggregate(selection.ResponseName, PlanAggregate(selection, aggregate.Table)),
        FieldBinding.Backed backed => new MemberPlan.Page(selection.ResponseName, PlanPage(selection, backed.Table, Links.Of(backed, OwnerOf(selection)).Link, null)),
        FieldBinding.PageNear near => new MemberPlan.Page(selection.ResponseName, PlanPage(selection, near.Table, new Link.All(), PlanNear(selection, near.Location))),
        FieldBinding.PageAlong along => new MemberPlan.Page(selection.ResponseName, PlanAlong(selection, along)),
        _ => null,
    };

    /// <summary>The row or rows that the field of an object leads to.</summary>
    private RowPlan PlanLinked(Selection selection, FieldBinding binding)
    {
        var (table, link) = Links.Of(binding, OwnerOf(selection));
        return PlanRow(selection, table, link);
    }

    private RowPlan PlanRow(Selection selection, IEntityType table, Link link) => new(table, link, PlanMembers(selection));

    private Link PageLink(Selection selection, FieldBinding.Page page) =>
        page.Path.Count > 0 && arguments.Of(selection, AllLevels) is true ? new Link.WithinRegion(page.Path) : Links.Of(page, page.Table).Link;

    private List<MemberPlan> PlanMembers(Selection selection) => PlanMembers(selection, (ObjectType)selection.Type.Named);

    private List<MemberPlan> PlanMembers(Selection selection, ObjectType type) =>
        [.. selection.For(type).Fields.Select(member => Plan(member) ?? throw new InvalidOperationException($"{member.Field} has no plan."))];

    private MemberPlan.GeoPoint PlanPoint(Selection selection, FieldBinding.Point point) => new(
        selection.ResponseName,
        point.Property,
        SystemArgument.Plan(selection, arguments),
        PlanPointMembers(selection));

    private static List<PointMember> PlanPointMembers(Selection selection) =>
        [.. SubSelections(selection).Select(member => new PointMember(member.ResponseName, PartOf(member.Field.Name)))];

    private static PointPart PartOf(string field) => field switch
    {
        "type" => PointPart.Type,
        "coordinates" => PointPart.Coordinates,
        "bbox" => PointPart.Bbox,
        "crs" => PointPart.Crs,
        "coordinateSystem" => PointPart.System,
        _ => PointPart.TypeName,
    };

    private PlanParameter PlanMoment(Selection selection)
    {
        Moments.Add(request => request.Of(selection, MomentArgument.Name));
        Checks.Add(request => MomentArgument.Check(request.Of(selection, MomentArgument.Name), $"argument `{MomentArgument.Name}` of {selection.Field}"));
        return new PlanParameter(NpgsqlDbType.Integer, request => MomentArgument.Minute(request.Of(selection, MomentArgument.Name), request));
    }

    private PagePlan PlanPage(Selection selection, IEntityType table, Link link, NearPlan? near) => PlanPage(
        new PageField(selection, table, ItemType(selection), bindings, near is null ? null : new PageOrigin(new OrderTerm.Distance(near), request => (byte[])near.Point.Read(request)!)),
        link,
        near);

    private PagePlan PlanAlong(Selection selection, FieldBinding.PageAlong along)
    {
        Checks.Add(request => RouteArgument.Check(request, selection));
        var origin = new PageOrigin(new OrderTerm.DistanceAlong(), request => RouteArgument.Mark(request, selection));
        return PlanPage(new PageField(selection, along.Table, ItemType(selection), bindings, origin), new Link.Along(RouteArgument.Plan(selection, along.Location)), null);
    }

    private PagePlan PlanPage(PageField field, Link link, NearPlan? near)
    {
        var selection = field.Selection;
        Checks.Add(request => PageArguments.Of(request, field).Error);
        if (selection.DependsOnVariables)
            Shapes.Add(request => PageArguments.Of(request, field).Shape);
        var order = PageArguments.Of(arguments, field).Order;
        return new PagePlan(field.Table, link, PlanWhere(selection), near, order, PlanSlice(field, order), [.. SubSelections(selection).Select(PlanPageMember)]);
    }

    private FilterPlan? PlanWhere(Selection selection)
    {
        var argument = selection.Field.Arguments["where"]!;
        var literal = selection.FieldNodes[0].Arguments.Named(argument.Name)?.Value;
        var place = new FilterValue(arguments.Of(selection, argument.Name), request => request.Of(selection, argument.Name), $"{string.Join('.', _path)}.{argument.Name}", literal);
        return PlanFilter((InputObjectType)argument.Type.Named, place);
    }

    private FilterPlan? PlanFilter(InputObjectType type, FilterValue place)
    {
        var result = FilterPlanner.Plan(bindings.Filters, type, place);
        Checks.AddRange(result.Checks);
        IgnoredFilters.AddRange(result.Ignored);
        Moments.AddRange(result.Moments);
        Maps.AddRange(result.Maps);
        Shapes.AddRange(result.Maps);
        return result.Where;
    }

    private PageSlice PlanSlice(PageField field, PageOrder order)
    {
        var given = PageArguments.Of(arguments, field);
        return new PageSlice(
            given.Backward,
            given.Size,
            new PlanParameter(NpgsqlDbType.Text, request => PageArguments.Of(request, field).Mark),
            PlanCursor(order, given.After, request => PageArguments.Of(request, field).After!),
            PlanCursor(order, given.Before, request => PageArguments.Of(request, field).Before!));
    }

    private static List<CursorValue>? PlanCursor(PageOrder order, IReadOnlyList<object?>? given, Func<RequestArguments, IReadOnlyList<object?>> values) =>
        given is null ? null : [.. order.Terms.Select((term, index) => new CursorValue(new PlanParameter(term.Type, request => values(request)[index]), given[index] is null))];

    private static ObjectType ItemType(Selection page) => (ObjectType)((ObjectType)page.Type.Named).Fields["nodes"]!.Type.Named;

    private PageMemberPlan PlanPageMember(Selection member) => member.Field.Name switch
    {
        "nodes" => new PageMemberPlan.Nodes(member.ResponseName, PlanMembers(member)),
        "edges" => new PageMemberPlan.Edges(member.ResponseName, [.. SubSelections(member).Select(PlanEdgeMember)]),
        "pageInfo" => new PageMemberPlan.Info(member.ResponseName, [.. SubSelections(member).Select(part => new PageInfoMember(part.ResponseName, InfoPart(part.Field.Name)))]),
        "totalCount" => new PageMemberPlan.TotalCount(member.ResponseName),
        _ => new PageMemberPlan.Constant(member.ResponseName, member.ParentType.Name),
    };

    private EdgeMemberPlan PlanEdgeMember(Selection member) => member.Field.Name switch
    {
        "cursor" => new EdgeMemberPlan.Cursor(member.ResponseName),
        "distance" => new EdgeMemberPlan.Distance(member.ResponseName),
        "distanceAlong" => new EdgeMemberPlan.DistanceAlong(member.ResponseName),
        "bearing" => new EdgeMemberPlan.Bearing(member.ResponseName),
        "node" => new EdgeMemberPlan.Node(member.ResponseName, PlanMembers(member)),
        _ => new EdgeMemberPlan.Constant(member.ResponseName, member.ParentType.Name),
    };

    private static PageInfoPart InfoPart(string field) => field switch
    {
        "hasNextPage" => PageInfoPart.HasNextPage,
        "hasPreviousPage" => PageInfoPart.HasPreviousPage,
        "startCursor" => PageInfoPart.StartCursor,
        "endCursor" => PageInfoPart.EndCursor,
        _ => PageInfoPart.TypeName,
    };

    private NearPlan PlanNear(Selection selection, IProperty location)
    {
        Checks.Add(request => PointArgument.Check(request.Of(selection, "near"), "near"));
        Checks.Add(request => DistanceArgument.Check(request, selection));
        return new NearPlan(
            location,
            new PlanParameter(NpgsqlDbType.Bytea, request => PointArgument.Ewkb(request.Of(selection, "near"))),
            arguments.Of(selection, DistanceArgument.Name) is null ? null : new PlanParameter(NpgsqlDbType.Double, request => request.Of(selection, DistanceArgument.Name)));
    }

    private Link.ByKey KeyLink(Selection selection, IProperty key)
    {
        var argument = selection.Field.Arguments[0].Name;
        Checks.Add(request => TextArgument.Check(request.Of(selection, argument), argument, selection));
        return new Link.ByKey(key, new PlanParameter(NpgsqlDbType.Text, request => request.Of(selection, argument)));
    }

    private static IEntityType OwnerOf(Selection selection) => GraphBindings.TableOf(OpenUnionModel.Instance, selection.ParentType.Name)!;

    private static IProperty KeyOf(IEntityType table) => table.FindPrimaryKey()!.Properties.Single();

    /// <summary>The merged members of an object; for fields whose type is concrete.</summary>
    private static IReadOnlyList<Selection> SubSelections(Selection selection) =>
        selection.For((ObjectType)selection.Type.Named).Fields;
}
