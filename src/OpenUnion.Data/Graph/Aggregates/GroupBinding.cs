using Microsoft.EntityFrameworkCore.Metadata;

namespace OpenUnion.Data.Graph.Aggregates;

/// <summary>What a field groups rows by.</summary>
/// <param name="Kind">How the key of a group is found.</param>
/// <param name="Table">The table of the rows.</param>
/// <param name="Items">Leads to the rows that have the property; null if it is the row's own.</param>
/// <param name="Property">The column with the key.</param>
public sealed record GroupBinding(GroupKind Kind, IEntityType Table, INavigation? Items, IProperty Property);

/// <summary>How the key of a group is found.</summary>
public enum GroupKind
{
    /// <summary>It is the value of the column.</summary>
    Value,

    /// <summary>It is each of the values in the column's list.</summary>
    Elements,

    /// <summary>The column is a region's code; the key is the code of the region of a level that contains it.</summary>
    Region,

    /// <summary>It is the indicator, the unit and the status of a figure.</summary>
    Indicator,
}
