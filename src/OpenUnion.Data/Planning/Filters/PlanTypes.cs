using Microsoft.EntityFrameworkCore.Metadata;
using NpgsqlTypes;

namespace OpenUnion.Data.Planning.Filters;

/// <summary>The types in which values of a request travel to a column.</summary>
internal static class PlanTypes
{
    private static readonly Dictionary<Type, NpgsqlDbType> Known = new()
    {
        [typeof(int)] = NpgsqlDbType.Integer,
        [typeof(long)] = NpgsqlDbType.Bigint,
        [typeof(double)] = NpgsqlDbType.Double,
        [typeof(decimal)] = NpgsqlDbType.Numeric,
        [typeof(bool)] = NpgsqlDbType.Boolean,
        [typeof(DateOnly)] = NpgsqlDbType.Date,
        [typeof(DateTimeOffset)] = NpgsqlDbType.TimestampTz,
    };

    /// <summary>The type of a column's values, or of the values in its lists; codes of vocabularies are texts.</summary>
    public static NpgsqlDbType Of(IProperty property)
    {
        var type = property.ClrType.IsArray ? property.ClrType.GetElementType()! : property.ClrType;
        return Known.GetValueOrDefault(Nullable.GetUnderlyingType(type) ?? type, NpgsqlDbType.Text);
    }

    /// <summary>The values of a list as an array for the database, without its nulls.</summary>
    public static Array ArrayOf(NpgsqlDbType type, IEnumerable<object?> values) => type switch
    {
        NpgsqlDbType.Integer => values.OfType<int>().ToArray(),
        NpgsqlDbType.Bigint => values.OfType<long>().ToArray(),
        NpgsqlDbType.Double => values.OfType<double>().ToArray(),
        NpgsqlDbType.Numeric => values.OfType<decimal>().ToArray(),
        NpgsqlDbType.Boolean => values.OfType<bool>().ToArray(),
        NpgsqlDbType.Date => values.OfType<DateOnly>().ToArray(),
        NpgsqlDbType.TimestampTz => values.OfType<DateTimeOffset>().ToArray(),
        _ => values.OfType<string>().ToArray(),
    };
}
