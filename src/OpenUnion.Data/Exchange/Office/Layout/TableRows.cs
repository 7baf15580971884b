using OpenUnion.Data.Exchange.Office.Reading;

namespace OpenUnion.Data.Exchange.Office.Layout;

/// <summary>What a row below the headings is.</summary>
internal enum RowKind
{
    Station,
    Blank,
    Total,
    Remark,
    HeaderAgain,
    Alone,
}

/// <summary>Tells stations from what else stands below the headings, and gives each row the cells that it shares.</summary>
internal sealed class TableRows
{
    private static readonly string[] Totals = ["合计", "总计", "小计", "共计", "累计", "total", "sum"];
    private static readonly string[] Remarks = ["注:", "注1", "注：", "备注", "说明", "填表", "填报", "制表", "审核", "审批", "联系人", "联系电话", "报送", "数据来源", "日期", "截至", "截止", "note", "source"];

    private readonly Header _header;
    private readonly Dictionary<(int Row, int Column), string> _shared = [];

    public TableRows(Sheet sheet, Header header)
    {
        _header = header;
        var texts = sheet.Rows.ToDictionary(row => row.Number);
        // A cell that spans rows is each row's; one that spans columns is a title or a note.
        foreach (var range in sheet.Merged.Where(range => range.LastRow > range.FirstRow && range.LastColumn == range.FirstColumn && range.FirstRow > header.LastRow))
        {
            if (!texts.TryGetValue(range.FirstRow, out var first) || first[range.FirstColumn].Length == 0)
                continue;
            foreach (var row in sheet.Rows.Where(row => row.Number > range.FirstRow && row.Number <= range.LastRow))
                _shared.TryAdd((row.Number, range.FirstColumn), first[range.FirstColumn]);
        }
    }

    /// <summary>The text of a cell, shared or its own.</summary>
    public string Text(SheetRow row, int column) => row[column] is { Length: > 0 } own ? own : _shared.GetValueOrDefault((row.Number, column), "");

    public RowKind KindOf(SheetRow row)
    {
        var own = _header.Columns.Where(column => column.Field is not (OfficeField.Ignored or OfficeField.Problems) && row[column.Index].Length > 0).ToList();
        var filled = row.Cells.Where(cell => cell.Length > 0).ToList();
        var name = Text(row, _header[OfficeField.Name]!.Index);
        if (filled.Count > 0 && (IsTotal(filled[0]) || IsTotal(name)))
            return RowKind.Total;
        if (filled.Count == 1 && Remarks.Any(word => ColumnNames.Fold(filled[0]).StartsWith(ColumnNames.Fold(word), StringComparison.Ordinal)))
            return RowKind.Remark;
        if (own.Count == 0)
            return IsOnlyNumber(filled) ? RowKind.Blank : RowKind.Alone;
        if (own.Count > 1 && own.TrueForAll(column => row[column.Index] == column.Heading))
            return RowKind.HeaderAgain;
        return filled.Count == 1 ? RowKind.Alone : RowKind.Station;
    }

    /// <summary>Rows that are numbered beforehand and were not filled in.</summary>
    private static bool IsOnlyNumber(List<string> filled) => filled.Count == 1 && filled[0].All(char.IsDigit);

    private static bool IsTotal(string cell) =>
        ColumnNames.Fold(cell) is var text && Totals.Any(word => text.StartsWith(word, StringComparison.Ordinal) && text.Length <= word.Length + 8);
}
