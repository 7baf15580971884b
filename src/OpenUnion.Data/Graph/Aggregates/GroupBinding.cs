using Microsoft.EntityFrameworkCore.Metadata;

namespace OpenUnion.Data.Graph.Aggregates;

/// <summary>What a field groups rows by.</summary>
/// <param name="Table">The table of the rows.</param>
/// <param name="Items">Leads to the rows that have the column; null if it is the row's own.</param>
/// <param name="Property">The column.</param>
public sealed record GroupBinding(IEntityType Table, INavigation? Items, IProperty Property);
