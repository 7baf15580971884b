using Microsoft.EntityFrameworkCore.Metadata;
using OpenUnion.Data.Model;

namespace OpenUnion.Data.Planning.Aggregates;

/// <summary>The columns of a figure by which it is compared with others and added up.</summary>
internal static class FigureColumns
{
    private static readonly string[] Names =
    [
        nameof(Statistic.Slug), nameof(Statistic.Indicator), nameof(Statistic.Unit), nameof(Statistic.Status), nameof(Statistic.RegionCode),
        nameof(Statistic.Value), nameof(Statistic.ValueMin), nameof(Statistic.ValueMax), nameof(Statistic.Qualifier), nameof(Statistic.RoundingUnit),
        nameof(Statistic.AsOf), nameof(Statistic.EndsOn),
    ];

    public static IEnumerable<IProperty> Of(IEntityType table) => Names.Select(name => table.FindProperty(name)!);
}
