namespace OpenUnion.Data.Exchange.Office;

/// <summary>What was found and what was expected, in the words of both who runs the program and who fills in the sheet.</summary>
/// <param name="English"><c>found …, expected …</c></param>
/// <param name="Chinese">The same for the office.</param>
public sealed record Complaint(string English, string Chinese);

/// <summary>A value that was read from a cell; or why it could not be; or neither, where the cell says nothing.</summary>
/// <param name="Value">Null where there is none.</param>
/// <param name="Complaint">Null where nothing is wrong.</param>
internal readonly record struct Reading<T>(T? Value, Complaint? Complaint)
{
    public static implicit operator Reading<T>(Complaint complaint) => new(default, complaint);

    public static implicit operator Reading<T>(T? value) => new(value, null);
}

/// <summary>A complaint or a remark with its place.</summary>
/// <param name="Sheet">Name of the sheet; empty for text.</param>
/// <param name="Row">Row from 1, as a spreadsheet program counts.</param>
/// <param name="Column">Column from 0; null where the row as a whole is meant.</param>
/// <param name="Complaint">What is to be said.</param>
public sealed record OfficeFinding(string Sheet, int Row, int? Column, Complaint Complaint)
{
    /// <summary><c>驿站!F5</c>, or <c>F5</c> in text.</summary>
    public string Place => $"{(Sheet.Length == 0 ? "" : $"{Sheet}!")}{(Column is { } column ? ColumnLetters.Of(column) : "row ")}{Row}";
}

/// <summary>Columns as spreadsheet programs name them.</summary>
public static class ColumnLetters
{
    /// <summary>0 is A, 25 is Z, 26 is AA.</summary>
    public static string Of(int column) => column < 26 ? $"{(char)('A' + column)}" : Of((column / 26) - 1) + Of(column % 26);

    /// <summary>The column of a reference such as <c>AB12</c>; -1 where it begins with no letter.</summary>
    public static int In(string reference)
    {
        var column = 0;
        foreach (var letter in reference.TakeWhile(char.IsAsciiLetterUpper).Take(4))
            column = (column * 26) + (letter - 'A' + 1);
        return column - 1;
    }
}
