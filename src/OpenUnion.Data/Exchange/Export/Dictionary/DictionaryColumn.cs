using OpenUnion.Data.Exchange.Export.Formats;
using OpenUnion.Data.Planning.Export;

namespace OpenUnion.Data.Exchange.Export.Dictionary;

/// <summary>A column of a type's csv file: a point has two.</summary>
/// <param name="Name">Its heading.</param>
/// <param name="Kind">What its values are.</param>
/// <param name="Field">The field that it is of.</param>
internal sealed record DictionaryColumn(string Name, ExportKind Kind, DictionaryField Field)
{
    public static IEnumerable<DictionaryColumn> Of(DictionaryType type) => type.Fields.SelectMany(known => known.Column.Kind == ExportKind.Point
        ? CsvWriter.PointNames(known.Column.Name).Select(name => new DictionaryColumn(name, ExportKind.Number, known))
        : [new DictionaryColumn(known.Column.Name, known.Column.Kind, known)]);
}
