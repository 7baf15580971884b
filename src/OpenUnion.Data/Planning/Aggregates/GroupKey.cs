using Microsoft.EntityFrameworkCore.Metadata;

namespace OpenUnion.Data.Planning.Aggregates;

/// <summary>What rows are grouped by.</summary>
/// <param name="Kind">How the key of a group is found in the column.</param>
/// <param name="Table">The table of the rows.</param>
/// <param name="Items">Leads to the rows that have the column; null if it is the row's own.</param>
/// <param name="Property">The column.</param>
/// <param name="Argument">For regions: how many digits of a code name the region of the level asked for. For opening hours: the minute, as schedules count them.</param>
public sealed record GroupKey(GroupKind Kind, IEntityType Table, INavigation? Items, IProperty Property, PlanParameter? Argument)
{
    /// <summary>The column of a group with its key.</summary>
    public const string Column = "group_key";

    /// <summary>The column of a group with the key of its latest figure.</summary>
    public const string LatestColumn = "latest_slug";

    /// <summary>The columns of the table that the key, and what is said of a group, are found from.</summary>
    public IEnumerable<IProperty> Columns => Items is not null ? Items.ForeignKey.PrincipalKey.Properties
        : Kind == GroupKind.Indicator ? FigureColumns.Of(Table)
        : [Property];
}
