using System.Text;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using OpenUnion.Data;
using OpenUnion.Data.Exchange.Office;

namespace OpenUnion.Cli.Tests.Offices;

/// <summary>A spreadsheet with mistakes comes back with what is wrong in each row, mended it is read as it came back.</summary>
public sealed class MarkedCopyTests
{
    private const string Heading = "问题 / Problems";

    [Fact]
    public async Task A_workbook_comes_back_as_a_valid_workbook_and_is_read_again_when_mended()
    {
        await using var folder = await OfficeFolder.CreateAsync();
        object?[][] rows = [
            ["北京市工会驿站名单"],
            ["序号", "名称", "所在区", "开放时间", "启用日期"],
            [1, "甲工会驿站", "北京市东城区", "8:00-20:00", new DateTime(2024, 5, 1)],
            [2, "乙工会驿站", "东西区", "随缘", new DateTime(2024, 5, 2)],
        ];
        var path = new Workbook().Sheet("名单", rows, "A1:E1").Save(folder.PathOf("名单.xlsx"));
        (await folder.ProblemsAsync(path)).Length.ShouldBe(2);

        var marked = folder.PathOf("名单.problems.xlsx");
        var cells = OfficeFolder.Read(marked);
        cells[1].ShouldBe(["序号", "名称", "所在区", "开放时间", "启用日期", Heading]);
        cells[2][5].ShouldBeNull();
        cells[3][..4].ShouldBe(["2", "乙工会驿站", "东西区", "随缘"]);
        cells[3][5].ShouldBe("""
            C：“东西区”不是国标中的行政区划；开发区等请写所属的区县 / found "东西区", expected regions of GB/T 2260, such as 北京市 朝阳区; a development zone belongs to a county, which is to be named
            D：“随缘”无法确切读成开放时间；请写成 8:00-20:00, 24小时, 周一至周五 8:30-17:30、周末休息, 节假日除外 之类，不清楚请留空 / found "随缘", expected hours that can be read in one way only, such as 8:00-20:00, 24小时, 周一至周五 8:30-17:30、周末休息, 节假日除外; leave the cell empty if they are not known
            """);
        using (var document = SpreadsheetDocument.Open(marked, isEditable: false))
            new OpenXmlValidator().Validate(document).Select(error => error.Description).ShouldBeEmpty();

        // The office mends one of the two, in the file that came back.
        var again = new Workbook().Sheet("名单", [cells[0], cells[1], [1, "甲工会驿站", "北京市东城区", "8:00-20:00"], [2, "乙工会驿站", "北京市西城区", "随缘", null, cells[3][5]]]).Save(folder.PathOf("again.xlsx"));
        (await folder.ProblemsAsync(again)).ShouldHaveSingleItem().ShouldStartWith("名单!D4: ");
        var second = OfficeFolder.Read(folder.PathOf("again.problems.xlsx"));
        second[1].ShouldBe(["序号", "名称", "所在区", "开放时间", "启用日期", Heading]);
        second[3][5]!.ShouldStartWith("D：“随缘”");
    }

    [Fact]
    public async Task A_text_comes_back_in_its_own_encoding()
    {
        await using var folder = await OfficeFolder.CreateAsync();
        var gbk = CodePagesEncodingProvider.Instance.GetEncoding("GB18030")!;
        var path = folder.Csv("a.csv", "名称,所在区,备注\n甲工会驿站,北京市东城区,\"一,二\"\n\n乙工会驿站,,三\n", gbk);
        var run = await folder.RunAsync(path, "--dry-run", "--problems", folder.PathOf("marked.csv"));
        run.Code.ShouldBe(1);
        run.Output.ShouldEndWith($"Each row with what is wrong in it: {folder.PathOf("marked.csv")}\n");
        File.ReadAllText(folder.PathOf("marked.csv"), gbk).ShouldBe(
            $"名称,所在区,备注,{Heading}\r\n甲工会驿站,北京市东城区,\"一,二\"\r\n\r\n乙工会驿站,,三,\"B：缺少行政区划：请填写所在区县或行政区划代码，或在地址开头写明 / found no region, expected a column 所在区 or 行政区划代码, an address that begins with it, or --region\"\r\n");
    }

    [Fact]
    public async Task A_cell_whose_formula_failed_is_not_taken_for_an_empty_one()
    {
        await using var folder = await OfficeFolder.CreateAsync();
        var path = new Workbook().Sheet("a", [["名称", "所在区", "地址"], ["甲工会驿站", "北京市东城区", new Formula("VLOOKUP(A2,B:B,1,0)", "#REF!")]]).Save(folder.PathOf("a.xlsx"));
        (await folder.ProblemsAsync(path)).ShouldBe(["a!C2: found \"#REF!\", a formula that failed, expected a value"]);
    }

    [Fact]
    public void A_workbook_that_was_damaged_is_read_or_refused_and_nothing_else()
    {
        var folder = Directory.CreateTempSubdirectory("openunion-office-").FullName;
        var path = new Workbook().Sheet("名单", [["名称", "所在区", "启用日期"], ["甲工会驿站", "北京市东城区", new DateTime(2024, 5, 1)], ["乙", 3.5, null]], "A1:A2").Save(Path.Combine(folder, "a.xlsx"));
        var good = File.ReadAllBytes(path);
        var random = new Random(1);
        for (var round = 0; round < 400; round++)
        {
            var bytes = good.ToArray();
            for (var change = 0; change < 1 + (round % 4); change++)
                bytes[random.Next(4, bytes.Length)] = (byte)random.Next(256);
            File.WriteAllBytes(path, bytes);
            try
            {
                OfficeImporter.Mark(path, [new OfficeFinding("名单", 2, 0, new Complaint("found x", "有误"))], Path.Combine(folder, "b.xlsx"));
            }
            catch (OpenUnionException error)
            {
                error.Code.ShouldStartWith("OU61");
            }
        }

        Directory.Delete(folder, recursive: true);
    }
}
