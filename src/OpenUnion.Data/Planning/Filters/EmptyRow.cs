namespace OpenUnion.Data.Planning.Filters;

/// <summary>What a condition says of a row of nulls, which stands for a reference that leads nowhere.</summary>
internal static class EmptyRow
{
    public static bool Satisfies(FilterPlan condition) => condition switch
    {
        FilterPlan.And and => and.Items.All(Satisfies),
        FilterPlan.Or or => or.Items.Any(Satisfies),
        FilterPlan.Not not => !Satisfies(not.Item),
        FilterPlan.IsNull => true,
        FilterPlan.Reference reference => Satisfies(reference.Item),
        // No value is equal to, like or beyond anything, and nothing has any rows.
        _ => false,
    };
}
