using Microsoft.EntityFrameworkCore.Metadata;
using OpenUnion.Data.Graph.Aggregates;

namespace OpenUnion.Data.Planning.Aggregates;

/// <summary>What rows are grouped by.</summary>
/// <param name="Binding">The column, and how the key of a group is found from it.</param>
/// <param name="Digits">For regions: how many digits of a code name the region of the level asked for.</param>
public sealed record GroupKey(GroupBinding Binding, PlanParameter? Digits)
{
    /// <summary>The column of a group with its key.</summary>
    public const string Column = "group_key";

    /// <summary>The column of a group with the key of its latest figure.</summary>
    public const string LatestColumn = "latest_slug";

    /// <summary>The columns of the table that it is found from.</summary>
    public IEnumerable<IProperty> Columns => Binding switch
    {
        { Items: { } items } => items.ForeignKey.PrincipalKey.Properties,
        { Kind: GroupKind.Indicator, Table: var table } => FigureColumns.Of(table),
        { Property: var property } => [property],
    };
}
