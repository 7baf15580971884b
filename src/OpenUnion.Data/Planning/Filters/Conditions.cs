namespace OpenUnion.Data.Planning.Filters;

/// <summary>Joins conditions; those that are none are left out.</summary>
internal static class Conditions
{
    public static FilterPlan? All(IEnumerable<FilterPlan?> conditions) => conditions.OfType<FilterPlan>().ToList() switch
    {
        [] => null,
        [var only] => only,
        var several => new FilterPlan.And(several),
    };

    public static FilterPlan? Any(IEnumerable<FilterPlan?> conditions) => conditions.OfType<FilterPlan>().ToList() switch
    {
        [] => null,
        [var only] => only,
        var several => new FilterPlan.Or(several),
    };
}
