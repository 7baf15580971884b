using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace OpenUnion.Data.Planning.Filters;

/// <summary>What the operations of a value are about.</summary>
/// <param name="Operand">The value.</param>
/// <param name="Property">The column that it is in.</param>
/// <param name="IdType">The type whose global identifiers stand for the value; null for the value as it is.</param>
internal sealed record FilterSubject(FilterOperand Operand, IProperty Property, string? IdType = null)
{
    /// <summary>Whether an index on the column is in the order of bytes, so that a prefix is a range of it.</summary>
    public bool IsOrderedByBytes => Operand is FilterOperand.Column && Property.GetCollation() == "C";
}
