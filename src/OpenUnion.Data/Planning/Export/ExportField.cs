using Microsoft.EntityFrameworkCore.Metadata;
using OpenUnion.GraphQL.Types;

namespace OpenUnion.Data.Planning.Export;

/// <summary>A column of an export of the graph, and the way to its values.</summary>
/// <param name="Column">The column.</param>
/// <param name="Way">References from the row to the row that has the value, or the list.</param>
/// <param name="Items">The list on the way, of whose items each gives a value; null for none.</param>
/// <param name="Property">The database's column at the end of the way.</param>
/// <param name="NodeType">The type whose global identifiers are made of the column; null for its plain value.</param>
/// <param name="Definition">The field of the graph at the end of the way.</param>
public sealed record ExportField(
    ExportColumn Column,
    IReadOnlyList<INavigation> Way,
    ExportItems? Items,
    IProperty Property,
    string? NodeType,
    FieldDefinition Definition);

/// <summary>A list of rows on the way to values.</summary>
/// <param name="Table">The table of its rows.</param>
/// <param name="Link">How they are found from the row before.</param>
/// <param name="Way">References from each to the row that has the value.</param>
public sealed record ExportItems(IEntityType Table, Link Link, IReadOnlyList<INavigation> Way);
