using OpenUnion.Data.Model.Place;
using OpenUnion.Data.Model.Vocabulary;

namespace OpenUnion.Data.Exchange.Office.Layout;

/// <summary>One column that is read.</summary>
/// <param name="Index">From 0.</param>
/// <param name="Heading">As it stands in the sheet.</param>
/// <param name="Field">What it is about.</param>
/// <param name="Amenity">The amenity of a column that says whether there is one.</param>
/// <param name="System">The coordinate system that the heading names.</param>
internal sealed record HeaderColumn(int Index, string Heading, OfficeField Field, int Rank, AmenityKind? Amenity, CoordinateSystem? System);

/// <summary>The row or rows with the headings of a sheet.</summary>
/// <param name="LastRow">Number of the last of them: the rows after it are stations.</param>
/// <param name="Columns">The columns that are known.</param>
/// <param name="Unknown">The others that have a heading.</param>
internal sealed record Header(int LastRow, IReadOnlyList<HeaderColumn> Columns, IReadOnlyList<(int Index, string Heading)> Unknown)
{
    public HeaderColumn? this[OfficeField field] => Columns.FirstOrDefault(column => column.Field == field);

    public IEnumerable<HeaderColumn> All(OfficeField field) => Columns.Where(column => column.Field == field);
}
