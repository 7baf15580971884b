using CsvColumns = System.Collections.Generic.IReadOnlyList<string>;

namespace OpenUnion.Data.Tests.Exchange.Synthetic;

/// <summary>A table read by RFC 4180, the slow and plain way.</summary>
internal sealed class CsvTable
{
    public CsvTable(string text)
    {
        var rows = Parse(text).ToList();
        Columns = rows[0];
        Rows = rows[1..];
    }

    public CsvColumns Columns { get; }

    public List<string[]> Rows { get; }

    public IEnumerable<string> Column(string name)
    {
        var index = Columns.ToList().IndexOf(name);
        index.ShouldBeGreaterThanOrEqualTo(0, name);
        return Rows.Select(row => row[index]);
    }

    private static IEnumerable<string[]> Parse(string text)
    {
        var (fields, field, quoted) = (new List<string>(), new System.Text.StringBuilder(), false);
        for (var index = 0; index < text.Length; index++)
        {
            var character = text[index];
            if (character == '"' && quoted && index + 1 < text.Length && text[index + 1] == '"')
                field.Append(text[++index]);
            else if (character == '"')
                quoted = !quoted;
            else if (quoted || character is not (',' or '\n'))
                field.Append(character);
            else
            {
                fields.Add(field.ToString());
                field.Clear();
                if (character == ',')
                    continue;
                yield return [.. fields];
                fields.Clear();
            }
        }

        (fields.Count + field.Length).ShouldBe(0, "the last line is not ended");
    }
}
