namespace OpenUnion.Data.Sql;

/// <summary>An identifier, quoted when written: a table, a column, an alias, the name of a member of a JSON object.</summary>
public readonly record struct SqlName(string Name)
{
    /// <summary>PostgreSQL cuts longer identifiers off, in bytes of UTF-8.</summary>
    public const int MaxBytes = 63;

    /// <summary>The name as SQL; lower-case words stay bare, so that statements read well.</summary>
    public string Quoted => IsBare(Name) ? Name : $"\"{Name.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    // One letter or a letter and digits are our aliases; a word with an underscore is no key word of SQL.
    private static bool IsBare(string name) =>
        name.All(character => char.IsAsciiLetterLower(character) || char.IsAsciiDigit(character) || character == '_')
        && name.Length > 0
        && char.IsAsciiLetterLower(name[0])
        && (name.Contains('_', StringComparison.Ordinal) || name.Skip(1).All(char.IsAsciiDigit));
}
