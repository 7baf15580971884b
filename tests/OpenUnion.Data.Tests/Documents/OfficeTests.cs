using OpenUnion.Data.Exchange.Office.Layout;
using OpenUnion.Data.Exchange.Office.Values;
using OpenUnion.Testing;

namespace OpenUnion.Data.Tests.Documents;

/// <summary>docs/office.md says what the program does.</summary>
public class OfficeTests
{
    private static readonly string[] Lines = File.ReadAllLines(Repository.PathOf("docs", "office.md"));

    [Fact]
    public void The_table_of_headings_is_the_one_that_is_read()
    {
        var first = Array.IndexOf(Lines, "| Headings | What they are |") + 2;
        Lines.Skip(first).TakeWhile(line => line.StartsWith('|')).Select(line => line.Split('|')[1].Trim().Replace(" · ", " ", StringComparison.Ordinal))
            .ShouldBe(ColumnNames.Table.Select(entry => entry.Names));
    }

    [Fact]
    public void The_hours_are_read_as_it_says()
    {
        var first = Array.IndexOf(Lines, "| Written | Read |") + 2;
        var rows = Lines.Skip(first).TakeWhile(line => line.StartsWith('|')).Select(line => line.Split('|')).ToList();
        rows.Count.ShouldBeGreaterThan(5);
        foreach (var row in rows)
            foreach (var text in row[1].Split('·'))
                HoursReader.Read(text.Trim()).Value.ShouldBe(row[2].Trim().Trim('`'), text);
    }
}
