using System.Security;

namespace OpenUnion.Data.Exchange.Export.Formats.Xlsx;

/// <summary>The parts of a workbook around its sheets (ECMA-376, part 1, section 12).</summary>
internal static class XlsxParts
{
    /// <summary>Styles of cells, by their places in the part.</summary>
    public const int Heading = 1;
    public const int Date = 2;
    public const int Quoted = 3;

    private const string Head = """<?xml version="1.0" encoding="UTF-8" standalone="yes"?>""" + "\n";
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string PackageRelations = "http://schemas.openxmlformats.org/package/2006/relationships";
    private const string Type = "application/vnd.openxmlformats-officedocument.spreadsheetml";

    public static string SheetBegin { get; } = $"""{Head}<worksheet xmlns="{Main}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><sheetData>""";

    public static string SheetEnd => "</sheetData></worksheet>";

    public static IEnumerable<(string Path, string Text)> Of(FileContent content, int sheets)
    {
        var numbers = Enumerable.Range(1, sheets).ToList();
        yield return ("[Content_Types].xml", $"""{Head}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="{Type}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="{Type}.styles+xml"/><Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>{All(numbers, number => $"""<Override PartName="/xl/worksheets/sheet{number}.xml" ContentType="{Type}.worksheet+xml"/>""")}</Types>""");
        yield return ("_rels/.rels", $"""{Head}<Relationships xmlns="{PackageRelations}"><Relationship Id="r1" Type="{Relations}/officeDocument" Target="xl/workbook.xml"/><Relationship Id="r2" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" Target="docProps/core.xml"/></Relationships>""");
        yield return ("docProps/core.xml", $"""{Head}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>OpenUnion: {SecurityElement.Escape(content.Title)}</dc:title><dc:description>OpenUnion dataset, revision {content.Revision}, {content.System}, {DataLicence.Identifier}</dc:description></cp:coreProperties>""");
        yield return ("xl/workbook.xml", $"""{Head}<workbook xmlns="{Main}" xmlns:r="{Relations}"><sheets>{All(numbers, number => $"""<sheet name="{SecurityElement.Escape(content.Title)}{(number == 1 ? "" : $" {number}")}" sheetId="{number}" r:id="r{number}"/>""")}</sheets></workbook>""");
        yield return ("xl/_rels/workbook.xml.rels", $"""{Head}<Relationships xmlns="{PackageRelations}">{All(numbers, number => $"""<Relationship Id="r{number}" Type="{Relations}/worksheet" Target="worksheets/sheet{number}.xml"/>""")}<Relationship Id="styles" Type="{Relations}/styles" Target="styles.xml"/></Relationships>""");
        yield return ("xl/styles.xml", $"""{Head}<styleSheet xmlns="{Main}"><numFmts count="1"><numFmt numFmtId="164" formatCode="yyyy\-mm\-dd"/></numFmts><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="4"><xf/><xf fontId="1" applyFont="1"/><xf numFmtId="164" applyNumberFormat="1"/><xf quotePrefix="1"/></cellXfs></styleSheet>""");
    }

    private static string All(List<int> numbers, Func<int, string> text) => string.Concat(numbers.Select(text));
}
