using System.Collections.ObjectModel;
using Microsoft.EntityFrameworkCore.Metadata;
using OpenUnion.Data.Graph;
using OpenUnion.Data.Planning.Filters;
using OpenUnion.Data.Planning.Ordering;
using OpenUnion.GraphQL;
using OpenUnion.GraphQL.Execution;
using OpenUnion.GraphQL.Types;

namespace OpenUnion.Data.Planning;

/// <summary>
/// Rows of one type that a request outside of GraphQL asks for: those of a tile, an export, a feed. Its `where` and `order`
/// are the arguments of the list in the graph, coerced, planned and refused as these are.
/// </summary>
/// <param name="Table">The table of the rows.</param>
/// <param name="Type">The type of the rows in the graph.</param>
/// <param name="Where">What the rows satisfy; null for nothing.</param>
/// <param name="Order">Their order, which is total.</param>
/// <param name="Arguments">The request's values, for the parameters of the plans.</param>
public sealed record Subset(IEntityType Table, ObjectType Type, FilterPlan? Where, PageOrder Order, RequestArguments Arguments)
{
    private const string WhereName = "where";

    /// <summary>Whether it depends on where maps draw rows, which has no past.</summary>
    public bool ReadsMap { get; init; }

    /// <summary>Plans a subset.</summary>
    /// <param name="graph">The graph.</param>
    /// <param name="list">The field of the graph that lists the rows: <c>stations</c>, <c>trainingPrograms</c> and so on.</param>
    /// <param name="where">The filter as plain values, as <see cref="PlainJson"/> makes them; null for all rows.</param>
    /// <param name="order">The order likewise; null for that of the keys.</param>
    /// <param name="errors">Receives what is wrong; the result is null then.</param>
    /// <exception cref="ArgumentException">The graph has no such list.</exception>
    public static Subset? Plan(GraphSchema graph, string list, object? where, object? order, List<GraphQLError> errors)
    {
        if (graph.Schema.QueryType!.Fields[list] is not { } field || graph.Bindings[field] is not FieldBinding.Page page)
            throw new ArgumentException($"The graph has no list {list}.", nameof(list));
        var type = (ObjectType)((ObjectType)field.Type.Named).Fields["nodes"]!.Type.Named;
        var request = new RequestArguments(ReadOnlyDictionary<string, object?>.Empty);
        var condition = PlanWhere(graph, field, where, request, errors);
        var total = PlanOrder(graph, field, type, page.Table, order, errors);
        return errors.Count == 0 ? new Subset(page.Table, type, condition?.Where, total!, request) { ReadsMap = condition?.Maps.Count > 0 } : null;
    }

    private static FilterResult? PlanWhere(GraphSchema graph, FieldDefinition field, object? where, RequestArguments request, List<GraphQLError> errors)
    {
        var argument = field.Arguments[WhereName]!;
        var value = InputCoercion.Coerce("Parameter \"where\"", where, argument.Type, errors);
        if (errors.Count > 0)
            return null;
        var result = FilterPlanner.Plan(graph.Bindings.Filters, (InputObjectType)argument.Type.Named, new FilterValue(value, _ => value, WhereName));
        errors.AddRange(result.Checks.Select(check => check(request)).OfType<GraphQLError>());
        return result;
    }

    private static PageOrder? PlanOrder(GraphSchema graph, FieldDefinition field, ObjectType type, IEntityType table, object? order, List<GraphQLError> errors)
    {
        var mistakes = errors.Count;
        var value = InputCoercion.Coerce("Parameter \"order\"", order, field.Arguments[OrderArgument.Name]!.Type, errors);
        if (errors.Count > mistakes)
            return null;
        var terms = OrderArgument.Terms(value, type, graph.Bindings);
        if (OrderArgument.Check(value, terms, field) is { } mistake)
            errors.Add(mistake);
        return errors.Count > mistakes ? null : PageOrder.By(table, terms);
    }
}
