namespace OpenUnion.Data.Exchange.Office.Reading;

/// <summary>One sheet: its cells as text.</summary>
/// <param name="Name">Empty for a text file.</param>
/// <param name="Rows">Rows with anything in them, in order.</param>
/// <param name="Merged">Cells that are shown as one; the first holds the text.</param>
internal sealed record Sheet(string Name, IReadOnlyList<SheetRow> Rows, IReadOnlyList<MergedCells> Merged)
{
    /// <summary>Number of columns that hold anything.</summary>
    public int Width { get; } = Rows.Count == 0 ? 0 : Rows.Max(row => row.Cells.Count);
}

/// <summary>One row.</summary>
/// <param name="Number">From 1, as a spreadsheet program counts.</param>
/// <param name="Cells">Texts without blanks around; the last one is not empty.</param>
internal sealed record SheetRow(int Number, IReadOnlyList<string> Cells)
{
    public string this[int column] => column < Cells.Count ? Cells[column] : "";
}

/// <summary>A rectangle of merged cells; rows count from 1, columns from 0, ends are within.</summary>
internal readonly record struct MergedCells(int FirstRow, int LastRow, int FirstColumn, int LastColumn);

/// <summary>A spreadsheet that was read.</summary>
/// <param name="Sheets">The sheets that are shown and not empty.</param>
/// <param name="Hidden">Names of sheets that are hidden, and so not read.</param>
/// <param name="Text">How the text is written; null for a workbook.</param>
internal sealed record Spreadsheet(IReadOnlyList<Sheet> Sheets, IReadOnlyList<string> Hidden, TextForm? Text);
