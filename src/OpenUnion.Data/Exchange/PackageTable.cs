using Microsoft.EntityFrameworkCore.Metadata;

namespace OpenUnion.Data.Exchange;

/// <summary>One table of a data package.</summary>
/// <param name="Name">Name of the table in the database, and of the file without <c>.csv</c>.</param>
/// <param name="Comment">What the rows are.</param>
/// <param name="Fields">The columns of the file, in order.</param>
/// <param name="Key">Names of the key's fields, in order.</param>
/// <param name="References">Fields that hold keys of other tables.</param>
/// <param name="Entity">The entity that the table maps.</param>
public sealed record PackageTable(
    string Name,
    string Comment,
    IReadOnlyList<PackageField> Fields,
    IReadOnlyList<string> Key,
    IReadOnlyList<PackageReference> References,
    IEntityType Entity);

/// <summary>One column of a table's file.</summary>
/// <param name="Name">Its heading.</param>
/// <param name="Kind">What its values are.</param>
/// <param name="IsList">Whether a value is a list, its items joined by semicolons.</param>
/// <param name="Required">Whether each row must have a value.</param>
/// <param name="Comment">What it means, with its unit.</param>
/// <param name="Vocabulary">The enum that codes come from.</param>
/// <param name="MaxLength">Greatest number of characters, where the column sets one.</param>
/// <param name="Property">The property that maps it; longitude and latitude share one.</param>
public sealed record PackageField(
    string Name,
    FieldKind Kind,
    bool IsList,
    bool Required,
    string Comment,
    Type? Vocabulary,
    int? MaxLength,
    IProperty Property);

/// <summary>A field whose values are keys of a table (which may be the same one).</summary>
public sealed record PackageReference(string Field, string Table, string Key);

/// <summary>What the values of a field are.</summary>
public enum FieldKind
{
    /// <summary>Any text.</summary>
    Text,

    /// <summary>A key: <c>[a-z0-9]+(-[a-z0-9]+)*</c>, or a region's six digits.</summary>
    Slug,

    /// <summary>A whole number.</summary>
    Integer,

    /// <summary>A binary floating-point number.</summary>
    Number,

    /// <summary>A decimal number, exact.</summary>
    Decimal,

    /// <summary><c>true</c> or <c>false</c>.</summary>
    Boolean,

    /// <summary><c>YYYY-MM-DD</c>.</summary>
    Date,

    /// <summary>A code of a vocabulary.</summary>
    Code,

    /// <summary>Degrees east, WGS-84.</summary>
    Longitude,

    /// <summary>Degrees north, WGS-84.</summary>
    Latitude,

    /// <summary>OSM opening_hours text.</summary>
    OpeningHours,
}
