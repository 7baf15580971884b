using System.Text;
using ExcelDataReader;
using OpenUnion.Data.Runtime;
using OpenUnion.Testing;

namespace OpenUnion.Cli.Tests.Offices;

/// <summary>A folder with an office's spreadsheet, and a database that holds the seeds.</summary>
internal sealed class OfficeFolder : IAsyncDisposable
{
    public const string Title = "2025年工会驿站名单";

    static OfficeFolder() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    private OfficeFolder(TestDatabase database) => Database = database;

    public TestDatabase Database { get; }

    public string Root { get; } = Directory.CreateTempSubdirectory("openunion-office-").FullName;

    public string Package => Path.Combine(Root, "package");

    public static async Task<OfficeFolder> CreateAsync() => new(await TestDatabase.CreateAsync(SeededDatabase.Template));

    public string PathOf(string name) => Path.Combine(Root, name);

    public string Csv(string name, string text, Encoding? encoding = null)
    {
        File.WriteAllText(PathOf(name), text.ReplaceLineEndings("\r\n"), encoding ?? new UTF8Encoding(false));
        return PathOf(name);
    }

    /// <summary>Runs <c>openunion import</c> with a source.</summary>
    public Task<CliRun> RunAsync(string path, params string[] options) => CliProcess.RunAsync(
        Database.Owner, ["import", path, "--source-title", Title, "--publisher", "北京市总工会", "--published", "2025-03-01", .. options]);

    /// <summary>Makes the package of a spreadsheet, which must be good, and imports it.</summary>
    public async Task<string> ImportAsync(string path, params string[] options)
    {
        var made = await RunAsync(path, ["--package", Package, .. options]);
        made.Code.ShouldBe(0, made.Output + made.Error);
        var imported = await CliProcess.RunAsync(Database.Owner, "import", Package);
        imported.Code.ShouldBe(0, imported.Output + imported.Error);
        return made.Output;
    }

    /// <summary>Runs over a spreadsheet that is not good: the lines of its problems, without the file's name.</summary>
    public async Task<string[]> ProblemsAsync(string path, params string[] options)
    {
        var before = await DatasetRevision.LatestAsync(Database.Reader, CancellationToken.None);
        var run = await RunAsync(path, ["--package", Package, .. options]);
        run.Code.ShouldBe(1, run.Output + run.Error);
        Directory.Exists(Package).ShouldBeFalse();
        (await DatasetRevision.LatestAsync(Database.Reader, CancellationToken.None)).ShouldBe(before);
        var name = Path.GetFileName(path) + ":";
        return [.. run.Output.Split('\n').Where(line => line.StartsWith(name, StringComparison.Ordinal)).Select(line => line[name.Length..])];
    }

    /// <summary>Rows of a query, their columns joined by bars.</summary>
    public async Task<string[]> AskAsync(string columns, string rest) =>
        (string[])(await TestDatabase.ScalarAsync(Database.Reader, $"SELECT coalesce(array_agg(line), '{{}}') FROM (SELECT concat_ws('|', {columns}) AS line {rest}) AS lines"))!;

    /// <summary>The columns of the stations of the list, in the order of their slugs.</summary>
    public Task<string[]> StationsAsync(string columns) =>
        AskAsync(columns, $"FROM stations WHERE slug IN (SELECT subject_slug FROM citations JOIN sources ON sources.slug = source_slug WHERE headline = '{Title}') ORDER BY slug");

    /// <summary>The rows of the first sheet of a workbook, as an independent library reads them.</summary>
    public static string?[][] Read(string path)
    {
        using var reader = ExcelReaderFactory.CreateReader(File.OpenRead(path));
        var rows = new List<string?[]>();
        while (reader.Read())
            rows.Add([.. Enumerable.Range(0, reader.FieldCount).Select(column => reader.GetValue(column)?.ToString())]);
        return [.. rows];
    }

    public async ValueTask DisposeAsync()
    {
        Directory.Delete(Root, recursive: true);
        await Database.DisposeAsync();
    }
}
