using System.Text;
using FsCheck;
using FsCheck.Fluent;
using OpenUnion.Data.Exchange.Export;
using OpenUnion.Data.Exchange.Export.Formats;
using OpenUnion.Data.Exchange.Export.Rows;
using OpenUnion.Data.Planning.Export;

namespace OpenUnion.Data.Tests.Exchange.Export.Formats;

public sealed class CsvWriterTests
{
    [Theory]
    [InlineData("", "\"\"")]
    [InlineData("驿站", "驿站")]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("+86", "'+86")]
    [InlineData("-1", "'-1")]
    [InlineData("@SUM(A1)", "'@SUM(A1)")]
    [InlineData("\tx", "'\tx")]
    [InlineData("'=1", "''=1")]
    [InlineData("''=1", "'''=1")]
    [InlineData("'plain", "'plain")]
    [InlineData("=\"a\"", "\"'=\"\"a\"\"\"")]
    [InlineData("a,b", "\"a,b\"")]
    [InlineData("a\nb", "\"a\nb\"")]
    public async Task A_text_is_quoted_and_guarded_where_needed(string text, string cell) =>
        (await WriteAsync(text)).ShouldBe($"a,b\n{cell},\n");

    [Fact]
    public void Guarding_can_be_undone() => Prop.ForAll(
        Gen.Elements("'", "''", "=", "+", "-", "@", "\t", "\r", "a", "中", "\"", ",").ArrayOf().Select(string.Concat).ToArbitrary(),
        text =>
        {
            var line = WriteAsync(text).Result["a,b\n".Length..^2];
            var cell = line.StartsWith('"') ? line[1..^1].Replace("\"\"", "\"", StringComparison.Ordinal) : line;
            var rest = cell.TrimStart('\'');
            var guarded = rest.Length > 0 && "=+-@\t\r".Contains(rest[0]);
            return (guarded ? cell[1..] : cell) == text && (cell.Length == 0 || !"=+-@\t\r".Contains(cell[0]));
        }).QuickCheckThrowOnFailure();

    [Fact]
    public async Task A_row_of_one_column_without_a_value_is_no_empty_line()
    {
        using var stream = new MemoryStream();
        using var output = new ExportOutput(stream);
        var writer = new CsvWriter(output, new FileContent("x", [new ExportColumn("a", ExportKind.Text)]));
        writer.Begin();
        writer.Write(new ExportRow([], [(0, -1)]));
        await output.FlushAsync(CancellationToken.None);
        Encoding.UTF8.GetString(stream.ToArray()).ShouldBe("a\n\"\"\n");
    }

    private static async Task<string> WriteAsync(string text)
    {
        using var stream = new MemoryStream();
        using var output = new ExportOutput(stream);
        var writer = new CsvWriter(output, new FileContent("x", [new ExportColumn("a", ExportKind.Text), new ExportColumn("b", ExportKind.Text)]));
        writer.Begin();
        var bytes = Encoding.UTF8.GetBytes(text);
        writer.Write(new ExportRow(bytes, [(0, bytes.Length), (0, -1)]));
        await output.FlushAsync(CancellationToken.None);
        return Encoding.UTF8.GetString(stream.ToArray());
    }
}
