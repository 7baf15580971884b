namespace OpenUnion.Data.Planning.Export;

/// <summary>A column of an export: the same in every format.</summary>
/// <param name="Name">Its heading: the way through the graph, <c>region.name</c>.</param>
/// <param name="Kind">What a value is, or each item of a list.</param>
/// <param name="IsList">Whether a row has a list of values.</param>
public sealed record ExportColumn(string Name, ExportKind Kind, bool IsList = false);

/// <summary>What the values of a column are, and how they come from the database.</summary>
public enum ExportKind
{
    /// <summary>Text, or a code of a vocabulary; UTF-8.</summary>
    Text,

    /// <summary>A whole number of 32 bits.</summary>
    Integer,

    /// <summary>A whole number of 64 bits.</summary>
    Long,

    /// <summary>A binary floating-point number.</summary>
    Number,

    /// <summary>An exact decimal number; comes as text.</summary>
    Decimal,

    Boolean,

    /// <summary>A day.</summary>
    Date,

    /// <summary>A point in degrees, longitude first; comes as WKB.</summary>
    Point,
}
