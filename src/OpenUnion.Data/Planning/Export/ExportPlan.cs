using OpenUnion.Data.Model.Place;

namespace OpenUnion.Data.Planning.Export;

/// <summary>What an export reads.</summary>
/// <param name="Subset">The rows, and their order.</param>
/// <param name="Fields">The columns, in order.</param>
/// <param name="System">The coordinate system of points.</param>
/// <param name="Limit">The most rows; null for all.</param>
/// <param name="After">The key behind which the rows begin, where they are ordered by key; null for the beginning.</param>
public sealed record ExportPlan(Subset Subset, IReadOnlyList<ExportField> Fields, CoordinateSystem System, int? Limit = null, string? After = null)
{
    public IReadOnlyList<ExportColumn> Columns { get; } = [.. Fields.Select(known => known.Column)];
}
