using OpenUnion.Data.Exchange.Office.Layout;
using OpenUnion.Data.Exchange.Office.Places;
using OpenUnion.Data.Exchange.Office.Reading;
using OpenUnion.Data.Model.Place;

namespace OpenUnion.Data.Exchange.Office;

/// <summary>Reads the stations of a sheet, and says of every row below the headings what became of it.</summary>
internal static class SheetRead
{
    /// <summary>The stations; none where the sheet has no headings, which the caller reports.</summary>
    public static IReadOnlyList<StationDraft> Read(Sheet sheet, Header header, RegionReader regions, PointPlausibility points, CoordinateSystem? system, OfficeFindings findings)
    {
        var before = findings.Problems.Count;
        CheckHeadings(sheet, header, findings);
        if (findings.Problems.Count > before)
            return [];
        var rows = new TableRows(sheet, header);
        var reader = new DraftReader(sheet, header, rows, regions, points, system, findings);
        var drafts = new List<StationDraft>();
        foreach (var row in sheet.Rows.Where(row => row.Number > header.LastRow))
        {
            if (rows.KindOf(row) is var kind and not RowKind.Station)
                Pass(sheet, row, kind, findings);
            else if (reader.Read(row) is { } draft)
                drafts.Add(draft);
        }

        if (drafts.Count == 0 && findings.Problems.Count == before)
            findings.Problem(new OfficeFinding(sheet.Name, header.LastRow, null, new Complaint("found no station below the headings, expected at least one", "表头之下没有驿站")));
        return drafts;
    }

    private static void CheckHeadings(Sheet sheet, Header header, OfficeFindings findings)
    {
        foreach (var same in header.Columns.Where(column => column.Field is not (OfficeField.Ignored or OfficeField.Personal or OfficeField.Operator or OfficeField.Note or OfficeField.Amenities or OfficeField.Problems))
            .GroupBy(column => (column.Field, column.Amenity)).Where(same => same.Count() > 1))
        {
            findings.Problem(At(same.Last(), new Complaint(
                $"found the heading {Import.Finding.Quote(same.Last().Heading)} beside {Import.Finding.Quote(same.First().Heading)} in column {ColumnLetters.Of(same.First().Index)}, expected one column for both",
                $"“{same.Last().Heading}”与{ColumnLetters.Of(same.First().Index)}列“{same.First().Heading}”重复，只应有一列")));
        }

        if ((header[OfficeField.Longitude] ?? header[OfficeField.Latitude]) is { } axis && (header[OfficeField.Longitude] is null || header[OfficeField.Latitude] is null))
            findings.Problem(At(axis, new Complaint($"found the heading {Import.Finding.Quote(axis.Heading)} alone, expected 经度 and 纬度", "应同时有经度、纬度两列")));
        foreach (var (index, heading) in header.Unknown)
            findings.Remark(new OfficeFinding(sheet.Name, header.LastRow, index, new Complaint($"found the heading {Import.Finding.Quote(heading)}, which is not known{Import.Spelling.DidYouMean(ColumnNames.Fold(heading), ColumnNames.All)}: its column is not read", $"不认识表头“{heading}”，该列未读")));
        foreach (var column in header.All(OfficeField.Personal))
            findings.Remark(At(column, new Complaint($"found the heading {Import.Finding.Quote(column.Heading)}: people's names and numbers have no place in an open dataset, its column is not read", $"“{column.Heading}”属个人信息，不公开，该列未读")));
        foreach (var column in header.All(OfficeField.Operator).OrderBy(column => column.Rank).Skip(1))
            findings.Remark(At(column, new Complaint($"found the heading {Import.Finding.Quote(column.Heading)}: its column is read only where {Import.Finding.Quote(header.All(OfficeField.Operator).MinBy(first => first.Rank)!.Heading)} is empty", $"仅当“{header.All(OfficeField.Operator).MinBy(first => first.Rank)!.Heading}”为空时才读“{column.Heading}”")));

        OfficeFinding At(HeaderColumn column, Complaint complaint) => new(sheet.Name, header.LastRow, column.Index, complaint);
    }

    private static void Pass(Sheet sheet, SheetRow row, RowKind kind, OfficeFindings findings)
    {
        var text = row.Cells.First(cell => cell.Length > 0);
        OfficeFinding At(Complaint complaint) => new(sheet.Name, row.Number, row.Cells.ToList().FindIndex(cell => cell.Length > 0), complaint);
        switch (kind)
        {
            case RowKind.Total:
                findings.Remark(At(new Complaint($"found {Import.Finding.Quote(text)}, the line of a total: not read", "合计行，未读")));
                break;
            case RowKind.Remark:
                findings.Remark(At(new Complaint($"found {Import.Finding.Quote(text)}, a note to the table: not read", "表注，未读")));
                break;
            case RowKind.HeaderAgain:
                findings.Remark(At(new Complaint("found the headings again: not read", "重复的表头，未读")));
                break;
            case RowKind.Alone:
                findings.Problem(At(new Complaint(
                    $"found {Import.Finding.Quote(text)} alone in its row, expected a station, a total (合计) or a note that begins with 注; what holds for several rows belongs in a column of its own",
                    $"整行只有“{text}”；应为一个驿站、合计，或以“注”开头的说明；区县等请单列一栏")));
                break;
        }
    }
}
