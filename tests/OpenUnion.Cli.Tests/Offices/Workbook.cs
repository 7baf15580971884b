using System.Globalization;
using System.IO.Compression;
using System.Security;
using System.Text;
using OpenUnion.Data.Exchange.Office;

namespace OpenUnion.Cli.Tests.Offices;

/// <summary>Writes a workbook as spreadsheet programs do: shared strings, numbers, dates by their format, merged cells.</summary>
internal sealed class Workbook
{
    private readonly List<(string Name, object?[][] Rows, string[] Merged, bool Hidden)> _sheets = [];
    private readonly List<string> _strings = [];

    /// <param name="rows">Texts, numbers (double, int), days (DateTime) and times (TimeSpan); null for an empty cell, an empty row for none.</param>
    /// <param name="merged">References such as <c>A1:H1</c>.</param>
    public Workbook Sheet(string name, object?[][] rows, params string[] merged)
    {
        _sheets.Add((name, rows, merged, false));
        return this;
    }

    public Workbook Hidden(string name, object?[][] rows)
    {
        _sheets.Add((name, rows, [], true));
        return this;
    }

    public string Save(string path)
    {
        using var zip = new ZipArchive(File.Create(path), ZipArchiveMode.Create);
        var numbers = Enumerable.Range(1, _sheets.Count).ToList();
        Part(zip, "[Content_Types].xml", $"""
            <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/><Override PartName="/xl/sharedStrings.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml"/>{string.Concat(numbers.Select(number => $"<Override PartName=\"/xl/worksheets/sheet{number}.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml\"/>"))}</Types>
            """);
        Part(zip, "_rels/.rels", """
            <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>
            """);
        Part(zip, "xl/workbook.xml", $"""
            <workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets>{string.Concat(_sheets.Select((sheet, index) => $"<sheet name=\"{sheet.Name}\" sheetId=\"{index + 1}\"{(sheet.Hidden ? " state=\"hidden\"" : "")} r:id=\"rId{index + 1}\"/>"))}</sheets></workbook>
            """);
        Part(zip, "xl/_rels/workbook.xml.rels", $"""
            <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{string.Concat(numbers.Select(number => $"<Relationship Id=\"rId{number}\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet\" Target=\"worksheets/sheet{number}.xml\"/>"))}<Relationship Id="rIdS" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/><Relationship Id="rIdT" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/sharedStrings" Target="sharedStrings.xml"/></Relationships>
            """);
        Part(zip, "xl/styles.xml", """
            <styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><fonts count="1"><font><sz val="11"/><name val="宋体"/></font></fonts><fills count="1"><fill><patternFill patternType="none"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="3"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="14" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/><xf numFmtId="20" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/></cellXfs></styleSheet>
            """);
        foreach (var number in numbers)
            Part(zip, $"xl/worksheets/sheet{number}.xml", SheetXml(_sheets[number - 1]));
        Part(zip, "xl/sharedStrings.xml", $"""
            <sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">{string.Concat(_strings.Select(text => $"<si><t xml:space=\"preserve\">{SecurityElement.Escape(text)}</t></si>"))}</sst>
            """);
        return path;
    }

    private static void Part(ZipArchive zip, string name, string xml)
    {
        using var writer = new StreamWriter(zip.CreateEntry(name).Open(), new UTF8Encoding(false));
        writer.Write($"<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n{xml}");
    }

    private string SheetXml((string Name, object?[][] Rows, string[] Merged, bool Hidden) sheet)
    {
        var rows = sheet.Rows.Select((cells, index) => cells.Length == 0 ? "" : $"<row r=\"{index + 1}\" spans=\"1:{cells.Length}\">{string.Concat(cells.Select((cell, column) => Cell(cell, $"{ColumnLetters.Of(column)}{index + 1}")))}</row>");
        var merged = sheet.Merged.Length == 0 ? "" : $"<mergeCells count=\"{sheet.Merged.Length}\">{string.Concat(sheet.Merged.Select(range => $"<mergeCell ref=\"{range}\"/>"))}</mergeCells>";
        var width = sheet.Rows.Max(row => row.Length);
        return $"<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><dimension ref=\"A1:{ColumnLetters.Of(width - 1)}{sheet.Rows.Length}\"/><sheetData>{string.Concat(rows)}</sheetData>{merged}</worksheet>";
    }

    private string Cell(object? value, string reference) => value switch
    {
        null => "",
        string text => $"<c r=\"{reference}\" t=\"s\"><v>{Shared(text)}</v></c>",
        DateTime day => $"<c r=\"{reference}\" s=\"1\"><v>{day.ToOADate().ToString(CultureInfo.InvariantCulture)}</v></c>",
        TimeSpan time => $"<c r=\"{reference}\" s=\"2\"><v>{time.TotalDays.ToString("R", CultureInfo.InvariantCulture)}</v></c>",
        Formula formula => $"<c r=\"{reference}\" t=\"e\"><f>{formula.Text}</f><v>{formula.Error}</v></c>",
        _ => $"<c r=\"{reference}\"><v>{Convert.ToString(value, CultureInfo.InvariantCulture)}</v></c>",
    };

    private int Shared(string text)
    {
        if (!_strings.Contains(text))
            _strings.Add(text);
        return _strings.IndexOf(text);
    }
}

/// <summary>A formula that came to an error.</summary>
internal sealed record Formula(string Text, string Error);
