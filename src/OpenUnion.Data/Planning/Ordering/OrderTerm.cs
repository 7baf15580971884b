using Microsoft.EntityFrameworkCore.Metadata;
using NpgsqlTypes;

namespace OpenUnion.Data.Planning.Ordering;

/// <summary>One term of a list's order. Null stands behind every value: last in ascending order, first in descending.</summary>
/// <param name="Descending">Direction.</param>
/// <param name="IsNullable">Whether a row may have no value.</param>
/// <param name="Type">Type of the value in the database.</param>
public abstract record OrderTerm(bool Descending, bool IsNullable, NpgsqlDbType Type)
{
    /// <summary>A column of the row, or of the row to which references lead.</summary>
    public sealed record Column(IReadOnlyList<INavigation> Path, IProperty Property, bool Descending, bool IsNullable, NpgsqlDbType Type)
        : OrderTerm(Descending, IsNullable, Type)
    {
        public override string ToString() => $"{string.Concat(Path.Select(step => step.Name + "."))}{Property.Name}{(Descending ? " DESC" : "")}";
    }

    /// <summary>The distance from a point, in metres on the WGS-84 spheroid.</summary>
    public sealed record Distance(NearPlan Near) : OrderTerm(Descending: false, IsNullable: false, NpgsqlDbType.Double)
    {
        public override string ToString() => nameof(Distance);
    }

    /// <summary>A value that a function of the database gives with each row.</summary>
    public sealed record Computed(NpgsqlDbType Type) : OrderTerm(Descending: false, IsNullable: false, Type);

    /// <summary>The distance along a route, of a row that <see cref="Link.Along"/> found.</summary>
    public sealed record DistanceAlong() : OrderTerm(Descending: false, IsNullable: false, NpgsqlDbType.Double)
    {
        public override string ToString() => nameof(DistanceAlong);
    }
}
