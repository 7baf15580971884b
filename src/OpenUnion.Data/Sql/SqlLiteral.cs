namespace OpenUnion.Data.Sql;

/// <summary>A constant of the program as a literal of SQL: the name of a type or a table. Never a client's value.</summary>
public readonly record struct SqlLiteral(string Text)
{
    public string Quoted => $"'{Text.Replace("'", "''", StringComparison.Ordinal)}'";
}
