using OpenUnion.Data.Model.Place;
using OpenUnion.Data.Planning.Export;

namespace OpenUnion.Data.Exchange.Export.Formats;

/// <summary>What a file holds, as far as it is known before its first row.</summary>
/// <param name="Title">What its rows are: the type's name.</param>
/// <param name="Columns">Its columns.</param>
public sealed record FileContent(string Title, IReadOnlyList<ExportColumn> Columns)
{
    /// <summary>The dataset's revision that the rows are of.</summary>
    public int Revision { get; init; }

    /// <summary>The coordinate system of points.</summary>
    public CoordinateSystem System { get; init; }

    /// <summary>The name of the column that is a feature's geometry; null for records without a place.</summary>
    public string? Place { get; init; }

    /// <summary>The name of the column with a record's key; null if it is not among the columns.</summary>
    public string? Key { get; init; }

    /// <summary>Begins csv with a byte order mark, by which Excel knows UTF-8.</summary>
    public bool ByteOrderMark { get; init; }

    /// <summary>Writes csv as a data package has it: texts as they are, also those that a spreadsheet would take for a formula.</summary>
    public bool IsPackage { get; init; }

    internal int IndexOf(string? column) => column is null ? -1 : Columns.ToList().FindIndex(known => known.Name == column);
}
