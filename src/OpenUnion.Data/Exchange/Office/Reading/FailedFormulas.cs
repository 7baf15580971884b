using System.Globalization;
using System.IO.Compression;
using System.Xml;

namespace OpenUnion.Data.Exchange.Office.Reading;

/// <summary>
/// Finds the cells of a sheet whose formulas came to an error (<c>t="e"</c>, ECMA-376 part 1, 18.18.11). The library that reads
/// workbooks gives them as empty ones, which would lose what stood there without a word.
/// </summary>
internal static class FailedFormulas
{
    private static readonly string[] All = ["#REF!", "#N/A", "#VALUE!", "#NAME?", "#DIV/0!", "#NUM!", "#NULL!", "#SPILL!", "#CALC!"];

    public static bool Is(string cell) => cell.StartsWith('#') && All.Contains(cell, StringComparer.OrdinalIgnoreCase);

    /// <summary>The errors by row, from 1, and column, from 0.</summary>
    public static IReadOnlyDictionary<(int Row, int Column), string> In(ZipArchiveEntry sheet)
    {
        var found = new Dictionary<(int, int), string>();
        using var reader = XmlReader.Create(sheet.Open(), new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, CloseInput = true });
        var (row, column, isError) = (0, -1, false);
        while (reader.Read())
        {
            if (reader.NodeType != XmlNodeType.Element)
                continue;
            if (reader.LocalName == "row")
                (row, column) = (int.TryParse(reader.GetAttribute("r"), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : row + 1, -1);
            else if (reader.LocalName == "c")
                (column, isError) = (reader.GetAttribute("r") is { } reference ? ColumnLetters.In(reference) : column + 1, reader.GetAttribute("t") == "e");
            else if (isError && reader.LocalName == "v" && reader.Read() && reader.NodeType == XmlNodeType.Text)
                found[(row, column)] = reader.Value;
        }

        return found;
    }
}
