using OpenUnion.Data.Exchange.Office.Layout;
using OpenUnion.Data.Exchange.Office.Reading;

namespace OpenUnion.Data.Exchange.Office.Marking;

/// <summary>What is written into one sheet.</summary>
/// <param name="Sheet">Its name.</param>
/// <param name="Column">The column, from 0: the one of an earlier run, or the first behind all others.</param>
/// <param name="Texts">By row: the heading, and what is wrong in each row.</param>
internal sealed record SheetMarks(string Sheet, int Column, IReadOnlyDictionary<int, string> Texts)
{
    /// <summary>The marks of a sheet; null where nothing is wrong in it.</summary>
    public static SheetMarks? Of(Sheet sheet, IReadOnlyList<OfficeFinding> problems)
    {
        if (problems.Count == 0)
            return null;
        var header = HeaderFinder.Find(sheet);
        var texts = problems.GroupBy(problem => problem.Row).ToDictionary(row => row.Key, row => string.Join('\n', row.Select(Text)));
        // A sheet without headings has its problem in the row that comes nearest to them.
        if (header is not null)
            texts[header.LastRow] = texts.TryGetValue(header.LastRow, out var own) ? $"{ColumnNames.Problems}\n{own}" : ColumnNames.Problems;
        return new SheetMarks(sheet.Name, header?[OfficeField.Problems]?.Index ?? sheet.Width, texts);
    }

    private static string Text(OfficeFinding problem) =>
        $"{(problem.Column is { } column ? $"{ColumnLetters.Of(column)}：" : "")}{problem.Complaint.Chinese} / {problem.Complaint.English}";
}
