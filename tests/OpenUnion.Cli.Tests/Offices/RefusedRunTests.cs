namespace OpenUnion.Cli.Tests.Offices;

/// <summary>What is refused before a row is read, and without a database.</summary>
public sealed class RefusedRunTests : IDisposable
{
    private const string Nowhere = "Host=127.0.0.1;Port=1;Username=nobody";
    private static readonly string[] Source = ["--source-title", "名单", "--publisher", "总工会", "--published", "2025-03-01"];
    private readonly string _folder = Directory.CreateTempSubdirectory("openunion-office-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task A_spreadsheet_needs_a_source_and_somewhere_to_go()
    {
        (await RunAsync(Csv(), "--dry-run", "--publisher", "总工会")).Error.ShouldBe("""
            openunion: Every record cites its source: found no --source-title, --published; expected the title of the list, who published it and when. (OU6105)
            Such as: --source-title 朝阳区工会驿站名单 --publisher 北京市朝阳区总工会 --published 2025-03-01

            """);
        (await RunAsync(Csv(), Source)).Error.ShouldBe("openunion: A spreadsheet is made a data package: found neither --package FOLDER nor --dry-run; expected one of them. (OU6105)\n");
        (await RunAsync(Csv(), [.. Source[..5], "2025年3月", "--dry-run"])).Error.ShouldBe("openunion: --published is \"2025年3月\"; expected a day as 2025-03-01. (OU6105)\n");
        (await RunAsync(Csv(), [.. Source, "--dry-run", "--crs", "UTM"])).Error.ShouldBe("openunion: --crs is \"UTM\"; expected WGS84, GCJ02 or BD09. (OU6105)\n");
        (await RunAsync(_folder, "--crs", "GCJ02")).Error.ShouldBe($"openunion: --crs is for spreadsheets, but {_folder} is no file; expected FILE.xlsx or FILE.csv. (OU6105)\n");
    }

    [Fact]
    public async Task A_spreadsheet_that_is_not_there_is_no_package()
    {
        var path = Path.Combine(_folder, "名单.xlsx");
        (await RunAsync(path, [.. Source, "--dry-run"])).Error.ShouldBe($"openunion: {path}: found no such file, expected a spreadsheet.\n");
    }

    [Fact]
    public async Task A_database_that_does_not_answer_is_one_message()
    {
        var run = await RunAsync(Csv(), [.. Source, "--dry-run"]);
        (run.Code, run.Output).ShouldBe((1, ""));
        run.Error.ShouldStartWith("openunion: The database refused: ");
        run.Error.ShouldNotContain("   at ");
    }

    private string Csv()
    {
        var path = Path.Combine(_folder, "a.csv");
        File.WriteAllText(path, "名称,所在区\n甲工会驿站,北京市东城区\n");
        return path;
    }

    private static Task<CliRun> RunAsync(string path, params string[] options) => CliProcess.RunAsync(Nowhere, ["import", path, .. options]);
}
