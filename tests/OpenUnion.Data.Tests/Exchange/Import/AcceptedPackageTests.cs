using System.Text;
using OpenUnion.Data.Exchange.Import;
using OpenUnion.Testing;

namespace OpenUnion.Data.Tests.Exchange.Import;

/// <summary>What a package may be like besides canonical; each begins with the sample package in the database.</summary>
public sealed class AcceptedPackageTests(BrokenPackageTests.Imported imported) : IClassFixture<BrokenPackageTests.Imported>
{
    private static readonly string[] Tables = [.. SamplePackage.Schema.Tables.Select(table => table.Name)];

    [Fact]
    public async Task A_byte_order_mark_is_no_part_of_the_first_column() =>
        await ShouldBeUnchangedAsync(package => Each(file => package.Put(file, [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(package.Text(file))])));

    [Fact]
    public async Task Lines_may_end_in_CRLF() =>
        await ShouldBeUnchangedAsync(package => Each(file => package.Replace(file, "\n", "\r\n")));

    [Fact]
    public async Task The_last_line_may_have_no_end() =>
        await ShouldBeUnchangedAsync(package => Each(file => package.Put(file, package.Text(file).TrimEnd('\n'))));

    [Fact]
    public async Task Every_field_may_stand_in_quotes() =>
        await ShouldBeUnchangedAsync(package => Each(file => package.Put(file, Columns(package.Text(file), fields => fields.Select(field => $"\"{field}\"")))));

    [Fact]
    public async Task Columns_may_come_in_any_order() =>
        await ShouldBeUnchangedAsync(package => Each(file => package.Put(file, Columns(package.Text(file), fields => fields.Reverse()))));

    [Fact]
    public async Task Rows_may_come_in_any_order() =>
        await ShouldBeUnchangedAsync(package => Each(file =>
        {
            var lines = package.Text(file).TrimEnd('\n').Split('\n');
            package.Put(file, string.Join('\n', lines.Skip(1).Reverse().Prepend(lines[0])) + "\n");
        }));

    [Fact]
    public async Task Resources_may_come_in_any_order_and_say_little() =>
        await ShouldBeUnchangedAsync(package => package.Put(
            "datapackage.json",
            $$"""{"name":"sample","resources":[{{string.Join(',', Tables.Reverse().Select(table => $$"""{"name":"{{table}}","path":"{{table}}.csv"}"""))}}]}"""));

    [Fact]
    public async Task A_file_may_lie_in_a_folder_of_the_package() =>
        await ShouldBeUnchangedAsync(package => package
            .Put("data/s.csv", package.Text("sources.csv")).Remove("sources.csv")
            .Replace("datapackage.json", "\"sources.csv\"", "\"data/s.csv\""));

    [Fact]
    public async Task Zeros_at_the_end_of_a_fraction_do_not_count() =>
        await ShouldBeUnchangedAsync(package => package
            .Replace("stations.csv", "60.5", "60.500").Replace("charity_projects.csv", "1250000.5", "1250000.50").Replace("statistics.csv", "7077000,", "7077000.0,"));

    private static void Each(Action<string> change)
    {
        foreach (var table in Tables)
            change($"{table}.csv");
    }

    private static string Columns(string text, Func<string[], IEnumerable<string>> change) =>
        string.Concat(text.TrimEnd('\n').Split('\n').Select(line => $"{string.Join(',', change(line.Split(',')))}\n"));

    private async Task ShouldBeUnchangedAsync(Action<SamplePackage> change)
    {
        using var package = new SamplePackage();
        change(package);

        var result = await ImportDatabases.ImportAsync(imported.Database, package);

        (result.Problems?.First.Select(problem => problem.ToString()) ?? []).ShouldBeEmpty();
        result.Unchanged.ShouldBeTrue();
        result.Revision.ShouldBeNull();
        (await ImportDatabases.FingerprintAsync(imported.Database)).ShouldBe(imported.Fingerprint);
    }
}
