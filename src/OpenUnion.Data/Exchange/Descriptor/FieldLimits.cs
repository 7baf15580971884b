namespace OpenUnion.Data.Exchange.Descriptor;

/// <summary>Least and greatest value of a numeric field; both count as allowed.</summary>
public readonly record struct NumberRange(decimal? Least, decimal? Greatest);

/// <summary>What a field's value must keep to beyond its kind. Import checks it and the descriptor says it.</summary>
public static class FieldLimits
{
    /// <summary>The most characters that any field may have.</summary>
    public const int MaxCharacters = 10_000;

    /// <summary>The most items that a list may have.</summary>
    public const int MaxItems = 100;

    /// <summary>The most characters of a key.</summary>
    public const int MaxSlug = 100;

    /// <summary>The most digits of a decimal number.</summary>
    public const int MaxDigits = 28;

    /// <summary>How a key is written.</summary>
    public const string SlugPattern = "[a-z0-9]+(-[a-z0-9]+)*";

    /// <summary>How a region's code is written.</summary>
    public const string RegionPattern = "[0-9]{6}";

    /// <summary>China's extent in degrees of longitude, WGS-84.</summary>
    public static readonly NumberRange Longitude = new(73m, 135.1m);

    /// <summary>China's extent in degrees of latitude, WGS-84.</summary>
    public static readonly NumberRange Latitude = new(3.4m, 53.6m);

    /// <summary>Whether a key is a region's code.</summary>
    public static bool IsRegionCode(PackageField field)
    {
        ArgumentNullException.ThrowIfNull(field);
        return field.Kind == FieldKind.Slug && (field.Name == "code" || field.Name.EndsWith("_code", StringComparison.Ordinal));
    }

    /// <summary>The range of a field's values; without bounds for one that is no number.</summary>
    public static NumberRange Range(PackageTable table, PackageField field)
    {
        ArgumentNullException.ThrowIfNull(table);
        ArgumentNullException.ThrowIfNull(field);
        return field.Kind switch
        {
            FieldKind.Longitude => Longitude,
            FieldKind.Latitude => Latitude,
            FieldKind.Integer => new(Least(field.Name), Greatest(field)),
            FieldKind.Number => new(0, null),
            // Published figures fall below zero (a change, a deficit); sums of money here do not.
            FieldKind.Decimal when table.Name != "statistics" => new(0, null),
            _ => default,
        };
    }

    /// <summary>Ordinals begin at one, counts at nought.</summary>
    private static decimal Least(string field) => field is "position" or "edition" or "unit_count" or "rounding_unit" ? 1 : 0;

    private static decimal Greatest(PackageField field) =>
        (Nullable.GetUnderlyingType(field.Property.ClrType) ?? field.Property.ClrType) == typeof(int) ? int.MaxValue : long.MaxValue;
}
