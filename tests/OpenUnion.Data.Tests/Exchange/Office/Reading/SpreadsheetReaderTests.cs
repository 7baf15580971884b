using System.IO.Compression;
using System.Text;
using OpenUnion.Data.Exchange.Office.Reading;

namespace OpenUnion.Data.Tests.Exchange.Office.Reading;

public sealed class SpreadsheetReaderTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("openunion-office-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData("utf-8", false)]
    [InlineData("utf-8", true)]
    [InlineData("utf-16", true)]
    [InlineData("utf-16BE", true)]
    [InlineData("GB18030", false)]
    public void Text_is_read_in_the_encodings_of_offices(string name, bool mark)
    {
        var encoding = CodePagesEncodingProvider.Instance.GetEncoding(name) ?? Encoding.GetEncoding(name);
        byte[] bytes = [.. mark ? encoding.Preamble : [], .. encoding.GetBytes("名称,地址\r\n㙍站,\"一\n二,\"\"三\"\"\"\r\n\r\n乙站,四")];
        var sheet = Read("a.csv", bytes).Sheets.ShouldHaveSingleItem();
        sheet.Rows.Select(row => $"{row.Number} {string.Join('|', row.Cells)}").ShouldBe(["1 名称|地址", "2 㙍站|一\n二,\"三\"", "4 乙站|四"]);
    }

    [Theory]
    [InlineData("a,b\tc\td\ne\tf\tg", "a,b|c|d")]
    [InlineData("a;b;c\n1,5;2;3", "a|b|c")]
    [InlineData("\"\"\"\",b\n", "\"|b")]
    [InlineData("\"a\"b,c,\n", "ab|c")]
    [InlineData(" a\u3000, b\u200B\n", "a|b")]
    public void Cells_are_parted_as_spreadsheet_programs_part_them(string text, string first) =>
        string.Join('|', Read("a.csv", Encoding.UTF8.GetBytes(text)).Sheets[0].Rows[0].Cells).ShouldBe(first);

    [Theory]
    [InlineData("a.csv", "a,\"b\nc,d\n", "OU6101", "a.csv: found in line 1 a quote without its end, expected quotes around a cell, and each quote within doubled.")]
    [InlineData("a.txt", "a,b", "OU6101", "a.txt: found a file that is no workbook, and whose name does not end in .csv, expected .xlsx or .csv.")]
    [InlineData("a.xlsx", "PK\u0003\u0004rubbish", "OU6101", "a.xlsx: found a workbook that cannot be read, expected .xlsx.")]
    public void What_cannot_be_read_is_refused(string name, string text, string code, string message)
    {
        var error = Should.Throw<OpenUnionException>(() => Read(name, Encoding.UTF8.GetBytes(text)));
        (error.Code, error.Message).ShouldBe((code, message));
    }

    [Fact]
    public void An_old_workbook_is_refused_with_what_to_do()
    {
        var error = Should.Throw<OpenUnionException>(() => Read("a.xls", [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]));
        (error.Code, error.Hint).ShouldBe(("OU6101", "Save it as .xlsx, without a password."));
    }

    [Fact]
    public void Bytes_that_are_no_text_are_refused() =>
        Should.Throw<OpenUnionException>(() => Read("a.csv", [0xFF, 0xFF, 0x81, 0x20, 0x81])).Message.ShouldStartWith("a.csv: found bytes that are no text in UTF-8, UTF-16, GBK or GB18030");

    [Fact]
    public void Too_many_rows_columns_or_characters_are_refused()
    {
        Refused(string.Concat(Enumerable.Repeat("a\n", OfficeLimits.Rows + 1))).ShouldBe("a.csv: found more than 50,000 rows, expected at most 50,000.");
        Refused(new string(',', OfficeLimits.Columns) + "a").ShouldBe("a.csv: found 201 columns in row 1, expected at most 200.");
        Refused("a,b\nc," + new string('长', OfficeLimits.CellCharacters + 1)).ShouldBe("a.csv: found 4,001 characters in row 2, column B, expected at most 4,000.");
        Refused(new string('a', OfficeLimits.FileBytes + 1)).ShouldBe("a.csv: found 20,971,521 bytes, expected at most 20,971,520.");
    }

    [Fact]
    public void A_workbook_that_unpacks_to_far_more_than_it_is_is_refused()
    {
        var path = Path.Combine(_folder, "bomb.xlsx");
        using (var zip = new ZipArchive(File.Create(path), ZipArchiveMode.Create))
        {
            using var sheet = zip.CreateEntry("xl/worksheets/sheet1.xml", CompressionLevel.Fastest).Open();
            var zeros = new byte[1 << 20];
            for (var megabyte = 0; megabyte <= OfficeLimits.UnpackedBytes >> 20; megabyte++)
                sheet.Write(zeros);
        }

        new FileInfo(path).Length.ShouldBeLessThan(OfficeLimits.FileBytes);
        var error = Should.Throw<OpenUnionException>(() => SpreadsheetReader.Read(path));
        (error.Code, error.Message).ShouldBe(("OU6102", "bomb.xlsx: found a workbook that unpacks to more than 209,715,200 bytes, expected less."));
    }

    private string Refused(string text) => Should.Throw<OpenUnionException>(() => Read("a.csv", Encoding.UTF8.GetBytes(text))).Message;

    private Spreadsheet Read(string name, byte[] bytes)
    {
        var path = Path.Combine(_folder, name);
        File.WriteAllBytes(path, bytes);
        return SpreadsheetReader.Read(path);
    }
}
