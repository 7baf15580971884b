using Microsoft.EntityFrameworkCore.Metadata;
using OpenUnion.Data.Model;

namespace OpenUnion.Data.Planning.Aggregates;

/// <summary>How the key of a group is found in a column.</summary>
public enum GroupKind
{
    /// <summary>It is the value of the column.</summary>
    Value,

    /// <summary>It is each of the values in the column's list.</summary>
    Elements,

    /// <summary>The column is a region's code; the key is the code of the region of a level that contains it.</summary>
    Region,

    /// <summary>The column is a text of opening hours; the key is what they say of a moment: OPEN, CLOSED or UNKNOWN.</summary>
    OpenState,

    /// <summary>It is the indicator with the unit and the status of the figure.</summary>
    Indicator,
}

/// <summary>Tells the kinds apart.</summary>
internal static class GroupKinds
{
    public static GroupKind Of(IProperty column) => column switch
    {
        { ClrType.IsArray: true } => GroupKind.Elements,
        { Name: nameof(Statistic.Indicator) } => GroupKind.Indicator,
        { Name: nameof(Station.OpeningHours) } => GroupKind.OpenState,
        _ when column.GetContainingForeignKeys().Any(key => key.PrincipalEntityType.ClrType == typeof(Region)) => GroupKind.Region,
        _ => GroupKind.Value,
    };
}
