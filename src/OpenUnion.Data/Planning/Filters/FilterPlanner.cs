using OpenUnion.Data.Graph;
using OpenUnion.Data.Graph.Inputs;
using OpenUnion.Data.Planning.Place;
using OpenUnion.GraphQL.Types;

namespace OpenUnion.Data.Planning.Filters;

/// <summary>
/// Turns a `where` into a condition. It knows the input type, the coerced value and a way to read it at run time, and
/// nothing of where the value comes from: an argument of a field, or a `where` that a tile or an export was asked with.
/// </summary>
public sealed class FilterPlanner
{
    private readonly FilterBindings _bindings;
    private readonly FilterScope _scope = new();
    private readonly ValueFilters _values;
    private readonly PointFilters _points;

    private FilterPlanner(FilterBindings bindings) => (_bindings, _values, _points) = (bindings, new ValueFilters(_scope), new PointFilters(_scope));

    /// <summary>Plans a `where`; a mistake in it is one of the result's checks.</summary>
    /// <param name="bindings">What the fields of the input types are conditions on.</param>
    /// <param name="type">The <c>{Type}FilterInput</c> of the rows.</param>
    /// <param name="where">The place of the `where` itself.</param>
    public static FilterResult Plan(FilterBindings bindings, InputObjectType type, FilterValue where)
    {
        var planner = new FilterPlanner(bindings);
        try
        {
            var plan = planner._scope.Omits(where) || where.Value is null ? null : planner.Object(type, where);
            return new FilterResult(plan, planner._scope.Checks, planner._scope.Ignored, planner._scope.Moments, planner._scope.Maps);
        }
        catch (FilterException mistake)
        {
            return new FilterResult(null, [_ => mistake.Error], [], [], []);
        }
    }

    private FilterPlan? Object(InputObjectType type, FilterValue place) => _scope.Inside(place, () =>
        Conditions.All(type.Fields.Where(field => place.Has(field.Name)).Select(field => Field(field, place.Field(field.Name))).ToList()));

    private FilterPlan? Field(InputValue field, FilterValue place)
    {
        if (_scope.Omits(place))
            return null;
        if (place.Value is null)
            throw new FilterException(FilterErrors.Null(place, $"a value of {field.Type.Named}"));
        var type = field.Type.Named as InputObjectType;
        return _bindings[field] switch
        {
            FilterBinding.And => Conditions.All(_scope.Items(place).Select(item => Object(type!, item)).ToList()),
            FilterBinding.Or => Conditions.Any(_scope.Items(place).Select(item => Object(type!, item)).ToList()),
            FilterBinding.Column column => _values.Plan(type!, new FilterSubject(new FilterOperand.Column(column.Property), column.Property), place),
            FilterBinding.Point point => _points.Plan(type!, point.Property, place),
            FilterBinding.NodeId id => _values.Plan(type!, new FilterSubject(new FilterOperand.Column(id.Key), id.Key, id.Type), place),
            FilterBinding.ListColumn list => ListColumn(type!, list, place),
            FilterBinding.Reference reference => Reference(type!, reference.Field, place),
            FilterBinding.Items items => Items(type!, items, place),
            FilterBinding.Within within => _values.Within(new FilterOperand.Column(within.Code), place),
            FilterBinding.OnMap => OnMapFilter.Plan(place, _scope),
            FilterBinding.OpenAt open => OpenAtFilter.Plan(open.Hours, place, _scope),
            _ => throw new ArgumentOutOfRangeException(nameof(field)),
        };
    }

    private FilterPlan? Reference(InputObjectType type, FieldBinding.Reference field, FilterValue place) =>
        Object(type, place) is { } condition ? ReferenceKeys.Plan(field.Path, condition) : null;

    private FilterPlan? ListColumn(InputObjectType type, FilterBinding.ListColumn list, FilterValue place)
    {
        var subject = new FilterSubject(new FilterOperand.Element(list.Property), list.Property);
        return Quantified(type, place, item => new FilterPlan.SomeValue(list.Property, item), (element, inner) => _values.Plan(element, subject, inner));
    }

    private FilterPlan? Items(InputObjectType type, FilterBinding.Items items, FilterValue place)
    {
        var (table, link) = Links.Of(items.Field, items.Owner);
        return Quantified(type, place, item => new FilterPlan.Some(table, link, item), Object);
    }

    private FilterPlan? Quantified(InputObjectType type, FilterValue place, Func<FilterPlan?, FilterPlan> some, Func<InputObjectType, FilterValue, FilterPlan?> item) =>
        _scope.Inside(place, () => Conditions.All(type.Fields
            .Where(field => place.Has(field.Name))
            .Select(field => Quantifier(field, place.Field(field.Name), some, item))
            .ToList()));

    private FilterPlan? Quantifier(InputValue field, FilterValue place, Func<FilterPlan?, FilterPlan> some, Func<InputObjectType, FilterValue, FilterPlan?> item)
    {
        if (_scope.Omits(place))
            return null;
        if (place.Value is null)
            throw new FilterException(FilterErrors.Null(place, $"a value of {field.Type.Named}"));
        _scope.Count(place);
        if (place.Value is bool any)
            return any ? some(null) : new FilterPlan.Not(some(null));
        var ignored = _scope.Ignored.Count;
        var condition = item((InputObjectType)field.Type.Named, place);
        // What is empty only for want of variables is no condition; `some: {}` by itself asks whether there is an item.
        if (condition is null && _scope.Ignored.Count > ignored)
            return null;
        return field.Name switch
        {
            "some" => some(condition),
            "none" => new FilterPlan.Not(some(condition)),
            _ => condition is null ? null : new FilterPlan.Not(some(new FilterPlan.Not(condition))),
        };
    }
}
