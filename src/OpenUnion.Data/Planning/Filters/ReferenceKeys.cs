using Microsoft.EntityFrameworkCore.Metadata;

namespace OpenUnion.Data.Planning.Filters;

/// <summary>
/// Plans a condition on the row that a reference leads to. What it says of that row's key it says of the foreign key, which
/// is on the row at hand: <c>region: {within: "110000"}</c> is a range of <c>region_code</c>, and needs no join.
/// </summary>
internal static class ReferenceKeys
{
    public static FilterPlan Plan(IReadOnlyList<INavigation> path, FilterPlan condition)
    {
        var conditions = condition is FilterPlan.And and ? and.Items : [condition];
        var moved = conditions.Select(item => Moved(item, path)).ToList();
        var rest = Conditions.All(conditions.Where((_, index) => moved[index] is null));
        var joined = rest is null ? null : new FilterPlan.Reference(path, rest);
        return Conditions.All([.. moved, joined])!;
    }

    /// <summary>The condition on the row with the reference; null if it is about more than the key.</summary>
    private static FilterPlan? Moved(FilterPlan condition, IReadOnlyList<INavigation> path) => condition switch
    {
        FilterPlan.And and => MovedAll(and.Items, path) is { } items ? new FilterPlan.And(items) : null,
        FilterPlan.Or or => MovedAll(or.Items, path) is { } items ? new FilterPlan.Or(items) : null,
        FilterPlan.Not not => Moved(not.Item, path) is { } item ? new FilterPlan.Not(item) : null,
        FilterPlan.IsNull test => Own(test.Operand, path) is { } own ? new FilterPlan.IsNull(own) : null,
        FilterPlan.Compare test => Own(test.Operand, path) is { } own ? test with { Operand = own } : null,
        FilterPlan.In test => Own(test.Operand, path) is { } own ? test with { Operand = own } : null,
        FilterPlan.Like test => Own(test.Operand, path) is { } own ? test with { Operand = own } : null,
        FilterPlan.Folded test => Own(test.Operand, path) is { } own ? test with { Operand = own } : null,
        FilterPlan.Range test => Own(test.Operand, path) is { } own ? test with { Operand = own } : null,
        _ => null,
    };

    private static List<FilterPlan>? MovedAll(IReadOnlyList<FilterPlan> conditions, IReadOnlyList<INavigation> path)
    {
        var moved = conditions.Select(condition => Moved(condition, path)).OfType<FilterPlan>().ToList();
        return moved.Count == conditions.Count ? moved : null;
    }

    private static FilterOperand.Column? Own(FilterOperand operand, IReadOnlyList<INavigation> path) =>
        path is [{ IsOnDependent: true, ForeignKey: { Properties: [var foreign], PrincipalKey.Properties: [var principal] } }]
        && operand is FilterOperand.Column column && column.Property == principal
            ? new FilterOperand.Column(foreign)
            : null;
}
