using OpenUnion.Data.Exchange.Office.Layout;
using OpenUnion.Data.Exchange.Office.Marking;
using OpenUnion.Data.Exchange.Office.Matching;
using OpenUnion.Data.Exchange.Office.Places;
using OpenUnion.Data.Exchange.Office.Reading;
using OpenUnion.Data.Model;

namespace OpenUnion.Data.Exchange.Office;

/// <summary>Reads the spreadsheet that a union's office has, and says what it adds to the dataset and changes in it, or all that is wrong with it.</summary>
public static class OfficeImporter
{
    /// <summary>Reads a list and holds it against the dataset, which it does not change.</summary>
    /// <param name="connectionString">Npgsql keywords; a role that can read will do.</param>
    /// <param name="path">A workbook (<c>.xlsx</c>) or text (<c>.csv</c>).</param>
    /// <exception cref="OpenUnionException">OU6101 or OU6102: it cannot be read or is too large. OU6104: an option names nothing.</exception>
    public static async Task<OfficeResult> ReadAsync(string connectionString, string path, OfficeOptions options, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(options);
        var spreadsheet = SpreadsheetReader.Read(path);
        var regions = new RegionIndex(await KnownRows.RegionsAsync(connectionString, cancellationToken));
        var findings = new OfficeFindings();
        var office = options.Region is { } region ? Office(regions, region) : null;
        var (sheets, drafts) = Drafts(path, spreadsheet, new RegionReader(regions, office), new PointPlausibility(regions), options, findings);
        var provinces = drafts.Select(draft => draft.Region.Code[..2]).Distinct().ToList();
        var slugs = drafts.Select(draft => draft.Slug).OfType<string>().Distinct().ToList();
        var known = await KnownRows.ReadAsync(connectionString, provinces, slugs, cancellationToken);
        var proposal = new ProposalMaker(known, regions, options, findings).Make(drafts);
        return new OfficeResult(drafts.Count, sheets, proposal, InOrder(spreadsheet, findings.Problems), InOrder(spreadsheet, findings.Remarks));
    }

    /// <summary>Writes the spreadsheet again, with a column that says in each row what is wrong.</summary>
    public static void Mark(string path, IReadOnlyList<OfficeFinding> problems, string target)
    {
        ArgumentNullException.ThrowIfNull(problems);
        var spreadsheet = SpreadsheetReader.Read(path);
        var marks = spreadsheet.Sheets.Select(sheet => SheetMarks.Of(sheet, [.. problems.Where(problem => problem.Sheet == sheet.Name)])).OfType<SheetMarks>().ToList();
        if (spreadsheet.Text is { } form)
            CsvMarker.Write(path, form, marks, target);
        else
            XlsxMarker.Write(path, marks, target);
    }

    private static Region Office(RegionIndex regions, string text) => RegionReader.ReadOffice(regions, text.Trim()) is { Value: { } region }
        ? region
        : throw new OpenUnionException("OU6104", $"--region is {Import.Finding.Quote(text)}; {RegionReader.ReadOffice(regions, text.Trim()).Complaint!.English}.");

    private static (IReadOnlyList<string> Sheets, List<StationDraft> Drafts) Drafts(
        string path, Spreadsheet spreadsheet, RegionReader regions, PointPlausibility points, OfficeOptions options, OfficeFindings findings)
    {
        var chosen = spreadsheet.Sheets.Where(sheet => options.Sheet is null || sheet.Name == options.Sheet).ToList();
        if (chosen.Count == 0)
        {
            throw new OpenUnionException("OU6104", options.Sheet is { } name
                ? $"--sheet is {Import.Finding.Quote(name)}; expected one of {string.Join(", ", spreadsheet.Sheets.Select(sheet => sheet.Name))}."
                : $"{Path.GetFileName(path)}: found nothing in it, expected a list of stations.");
        }

        var lists = chosen.Select(sheet => (Sheet: sheet, Header: HeaderFinder.Find(sheet))).ToList();
        foreach (var hidden in spreadsheet.Hidden)
            findings.Remark(new OfficeFinding(hidden, 1, null, new Complaint("found a hidden sheet: not read", "隐藏的工作表，未读")));
        foreach (var (sheet, _) in lists.Where(list => list.Header is null))
            Headless(sheet, lists.Exists(list => list.Header is not null), findings);
        var drafts = lists.Where(list => list.Header is not null).SelectMany(list => SheetRead.Read(list.Sheet, list.Header!, regions, points, options.System, findings)).ToList();
        return ([.. lists.Where(list => list.Header is not null).Select(list => list.Sheet.Name)], drafts);
    }

    /// <summary>A sheet without headings is a note beside a list, or a list that cannot be read where there is no other.</summary>
    private static void Headless(Sheet sheet, bool besideList, OfficeFindings findings)
    {
        if (besideList)
        {
            findings.Remark(new OfficeFinding(sheet.Name, sheet.Rows[0].Number, null, new Complaint("found a sheet without headings: not read", "没有表头的工作表，未读")));
            return;
        }

        var nearest = HeaderFinder.Nearest(sheet);
        var seen = nearest is { } row ? $"; row {row.Row} has only {string.Join(", ", row.Columns.Select(column => Import.Finding.Quote(column.Heading)))}" : "";
        findings.Problem(new OfficeFinding(sheet.Name, nearest?.Row ?? sheet.Rows[0].Number, null, new Complaint(
            $"found no headings in the first 30 rows, expected a row with 名称 (驿站名称, 站点名称, name) and others such as 地址, 经度, 纬度{seen}",
            $"前30行没有表头；应有一行写明 名称（驿站名称、站点名称）及地址、经度、纬度等{(nearest is { } near ? $"，第 {near.Row} 行只有 {string.Join("、", near.Columns.Select(column => column.Heading))}" : "")}")));
    }

    private static List<OfficeFinding> InOrder(Spreadsheet spreadsheet, IReadOnlyList<OfficeFinding> found)
    {
        var order = spreadsheet.Sheets.Select(sheet => sheet.Name).ToList();
        return [.. found.OrderBy(finding => order.IndexOf(finding.Sheet)).ThenBy(finding => finding.Row).ThenBy(finding => finding.Column)];
    }
}
