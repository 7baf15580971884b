using OpenUnion.GraphQL;

namespace OpenUnion.Data.Planning.Filters;

/// <summary>What one `where` gathers while it is planned, within its bounds.</summary>
internal sealed class FilterScope
{
    /// <summary>Operations in one `where`; also items of one `and` or `or`.</summary>
    public const int MaxOperations = 100;

    /// <summary>Levels of objects in one `where`.</summary>
    public const int MaxDepth = 20;

    /// <summary>Values of one `in`.</summary>
    public const int MaxValues = 1_000;

    /// <summary>Characters of one text.</summary>
    public const int MaxText = 1_000;

    private int _operations;
    private int _depth;

    public List<Func<RequestArguments, GraphQLError?>> Checks { get; } = [];

    public List<string> Ignored { get; } = [];

    public List<Func<RequestArguments, object?>> Moments { get; } = [];

    public List<Func<RequestArguments, string>> Maps { get; } = [];

    /// <summary>Notes and skips a variable without a value.</summary>
    public bool Omits(FilterValue place)
    {
        if (place.IsOmitted)
            Ignored.Add(place.Path);
        return place.IsOmitted;
    }

    /// <summary>Counts an operation.</summary>
    public void Count(FilterValue place)
    {
        if (++_operations > MaxOperations)
            throw new FilterException(FilterErrors.TooMany(place, MaxOperations));
    }

    /// <summary>Plans what is inside an object.</summary>
    public FilterPlan? Inside(FilterValue place, Func<FilterPlan?> plan)
    {
        if (++_depth > MaxDepth)
            throw new FilterException(FilterErrors.TooDeep(place, MaxDepth));
        var result = plan();
        _depth--;
        return result;
    }

    /// <summary>The places of the items of an `and` or `or`.</summary>
    public IEnumerable<FilterValue> Items(FilterValue place)
    {
        var items = place.Items().Take(MaxOperations + 1).ToList();
        return items.Count <= MaxOperations ? items : throw new FilterException(FilterErrors.TooMany(items[^1], MaxOperations));
    }
}
