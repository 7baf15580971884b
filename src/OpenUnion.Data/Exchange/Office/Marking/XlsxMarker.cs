using System.Globalization;
using System.IO.Compression;
using System.Xml;
using System.Xml.Linq;
using OpenUnion.Data.Exchange.Office.Reading;

namespace OpenUnion.Data.Exchange.Office.Marking;

/// <summary>Writes a workbook again with the column of problems; all else stays as it is, byte for byte or node for node.</summary>
internal static class XlsxMarker
{
    public static void Write(string path, IReadOnlyList<SheetMarks> marks, string target)
    {
        try
        {
            using var source = new ZipArchive(new MemoryStream(File.ReadAllBytes(path), writable: false));
            using var output = new ZipArchive(File.Create(target), ZipArchiveMode.Create);
            var parts = WorkbookParts.Sheets(source);
            var byPart = marks.ToDictionary(mark => parts[mark.Sheet], StringComparer.OrdinalIgnoreCase);
            foreach (var entry in source.Entries)
            {
                using var from = entry.Open();
                using var to = output.CreateEntry(entry.FullName).Open();
                if (byPart.TryGetValue(entry.FullName, out var mark))
                    Copy(from, to, mark);
                else
                    from.CopyTo(to);
            }
        }
        catch (Exception exception) when (exception is not (OpenUnionException or IOException or UnauthorizedAccessException or OutOfMemoryException))
        {
            File.Delete(target);
            throw SpreadsheetReader.Unreadable(path, "a workbook that cannot be written again", "Open it in a spreadsheet program, and save it as .xlsx anew.", exception);
        }
    }

    private static void Copy(Stream from, Stream to, SheetMarks mark)
    {
        using var reader = XmlReader.Create(from, new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit });
        using var writer = XmlWriter.Create(to, new XmlWriterSettings { Encoding = new System.Text.UTF8Encoding(false), CheckCharacters = false });
        var last = 0;
        reader.Read();
        while (!reader.EOF)
        {
            if (reader is { NodeType: XmlNodeType.Element, LocalName: "row" })
                last = CopyRow((XElement)XNode.ReadFrom(reader), writer, last + 1, mark);
            else if (reader is { NodeType: XmlNodeType.Element, LocalName: "dimension" })
                reader.Skip(); // It may be left out, and would be wrong.
            else
                CopyNode(reader, writer);
        }
    }

    /// <summary>Copies a row with its mark, and returns its number: by its own word, or the next one.</summary>
    private static int CopyRow(XElement row, XmlWriter writer, int next, SheetMarks mark)
    {
        var number = int.TryParse(row.Attribute("r")?.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var own) ? own : next;
        if (mark.Texts.TryGetValue(number, out var text))
            Put(row, number, mark.Column, text);
        else
            Place(row, number, mark.Column).Same?.Remove();
        row.WriteTo(writer);
        return number;
    }

    private static void Put(XElement row, int number, int column, string text)
    {
        var (same, before) = Place(row, number, column);
        var cell = new XElement(
            row.Name.Namespace + "c",
            new XAttribute("r", $"{ColumnLetters.Of(column)}{number}"),
            new XAttribute("t", "inlineStr"),
            new XElement(row.Name.Namespace + "is", new XElement(row.Name.Namespace + "t", new XAttribute(XNamespace.Xml + "space", "preserve"), text)));
        // The span of columns is a hint that would be wrong.
        row.Attribute("spans")?.Remove();
        if (before is null)
            row.AddFirst(cell);
        else
            before.AddAfterSelf(cell);
        same?.Remove();
    }

    /// <summary>The cell that is in a column, and the last one before it. A cell without a reference follows the one before it.</summary>
    private static (XElement? Same, XElement? Before) Place(XElement row, int number, int column)
    {
        XElement? same = null, before = null;
        var at = -1;
        foreach (var cell in row.Elements().Where(cell => cell.Name.LocalName == "c"))
        {
            at = cell.Attribute("r")?.Value is { } reference ? ColumnLetters.In(reference) : at + 1;
            if (cell.Attribute("r") is null)
                cell.SetAttributeValue("r", $"{ColumnLetters.Of(at)}{number}");
            if (at < column)
                before = cell;
            else if (at == column)
                same = cell;
        }

        return (same, before);
    }

    /// <summary>Copies one node, an element by its tags alone, and goes on to the next.</summary>
    private static void CopyNode(XmlReader reader, XmlWriter writer)
    {
        switch (reader.NodeType)
        {
            case XmlNodeType.Element:
                writer.WriteStartElement(reader.Prefix, reader.LocalName, reader.NamespaceURI);
                writer.WriteAttributes(reader, defattr: false);
                if (reader.IsEmptyElement)
                    writer.WriteEndElement();
                break;
            case XmlNodeType.EndElement:
                writer.WriteFullEndElement();
                break;
            case XmlNodeType.Text or XmlNodeType.CDATA:
                writer.WriteString(reader.Value);
                break;
            case XmlNodeType.Whitespace or XmlNodeType.SignificantWhitespace:
                writer.WriteWhitespace(reader.Value);
                break;
            case XmlNodeType.XmlDeclaration:
                writer.WriteStartDocument(standalone: true);
                break;
        }

        reader.Read();
    }
}
