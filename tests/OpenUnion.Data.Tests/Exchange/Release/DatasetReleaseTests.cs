using System.Diagnostics;
using OpenUnion.Data.Exchange.Import;
using OpenUnion.Data.Exchange.Release;
using OpenUnion.Data.Runtime;
using OpenUnion.Data.Tests.Exchange.Import;
using OpenUnion.Testing;

namespace OpenUnion.Data.Tests.Exchange.Release;

public sealed class DatasetReleaseTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("openunion-releases-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task A_revision_is_the_same_bytes_whenever_it_is_released()
    {
        await using var database = await TestDatabase.CreateAsync(ImportDatabases.Sample);
        await using var connections = ExportDatabase.Open(database.Reader, 2);
        var first = await MakeAsync(connections, "now", null);
        for (var number = 0; number < 3; number++)
        {
            using var package = new SamplePackage();
            package.Replace("stations.csv", "建外全时驿站", $"建外驿站{number}");
            package.Replace("stations.csv", "116.4566,39.9042", $"116.45660000{number}1,39.9042");
            if (number == 1)
                package.Replace("station_amenities.csv", "wangjing,REST,AVAILABLE,,\n", "");
            await ImportDatabases.ImportAsync(database, package);
        }

        var later = await MakeAsync(connections, "later", 1);

        (first.Revision, later.Revision, later.IsNew).ShouldBe((1, 1, true));
        var names = Directory.EnumerateFiles(first.Folder).Select(file => Path.GetFileName(file)!).Order(StringComparer.Ordinal).ToList();
        names.ShouldContain("stations.csv");
        names.ShouldContain("datapackage.json");
        (await File.ReadAllTextAsync(Path.Combine(later.Folder, "schema.graphql"))).ShouldBe(await File.ReadAllTextAsync(Repository.PathOf("schema", "openunion.graphql")));
        foreach (var name in names)
            (await File.ReadAllBytesAsync(Path.Combine(later.Folder, name))).ShouldBe(await File.ReadAllBytesAsync(Path.Combine(first.Folder, name)), name);
        (await MakeAsync(connections, "later", 3)).Revision.ShouldBe(3);
        (await MakeAsync(connections, "later", 1)).IsNew.ShouldBeFalse();
    }

    [Fact]
    public async Task The_digests_are_those_that_sha256sum_finds()
    {
        await using var database = await TestDatabase.CreateAsync(ImportDatabases.Sample);
        await using var connections = ExportDatabase.Open(database.Reader, 2);
        var release = await MakeAsync(connections, "now", null);

        using var check = Process.Start(new ProcessStartInfo("sha256sum", ["--check", "--strict", "--quiet", "SHA256SUMS"]) { WorkingDirectory = release.Folder })!;
        await check.WaitForExitAsync();

        check.ExitCode.ShouldBe(0);
        (await File.ReadAllLinesAsync(Path.Combine(release.Folder, "SHA256SUMS"))).Length.ShouldBe(Directory.GetFiles(release.Folder).Length - 1);
    }

    [Fact]
    public async Task A_release_that_is_imported_brings_its_revision_back()
    {
        await using var database = await TestDatabase.CreateAsync(ImportDatabases.Sample);
        await using var connections = ExportDatabase.Open(database.Reader, 2);
        var first = await MakeAsync(connections, "now", null);
        using var package = new SamplePackage();
        package.Replace("stations.csv", "建外全时驿站", "建外驿站");
        await ImportDatabases.ImportAsync(database, package);

        (await PackageImporter.ImportAsync(database.Owner, first.Folder, null, null, CancellationToken.None)).Revision.ShouldBe(3);

        var back = await MakeAsync(connections, "now", null);
        foreach (var file in Directory.EnumerateFiles(first.Folder, "*.csv"))
            (await File.ReadAllBytesAsync(Path.Combine(back.Folder, Path.GetFileName(file)))).ShouldBe(await File.ReadAllBytesAsync(file), file);
    }

    /// <summary>A later program has another schema, or its release has one where the earlier had none.</summary>
    [Theory]
    [InlineData("0000  schema.graphql")]
    [InlineData(null)]
    public async Task A_release_keeps_the_schema_that_it_was_made_with(string? line)
    {
        await using var database = await TestDatabase.CreateAsync(ImportDatabases.Sample);
        await using var connections = ExportDatabase.Open(database.Reader, 2);
        var digests = Path.Combine((await MakeAsync(connections, "now", null)).Folder, "SHA256SUMS");
        var lines = (await File.ReadAllLinesAsync(digests)).Where(known => !known.EndsWith("schema.graphql", StringComparison.Ordinal)).Concat(line is null ? [] : [line]).ToList();
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(digests, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        await File.WriteAllLinesAsync(digests, lines);

        (await MakeAsync(connections, "now", null)).IsNew.ShouldBeFalse();

        (await File.ReadAllLinesAsync(digests)).ShouldBe(lines);
    }

    [Fact]
    public async Task A_release_never_changes()
    {
        await using var database = await TestDatabase.CreateAsync(ImportDatabases.Sample);
        await using var connections = ExportDatabase.Open(database.Reader, 2);
        var digests = Path.Combine((await MakeAsync(connections, "now", null)).Folder, "SHA256SUMS");
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(digests, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        await File.WriteAllTextAsync(digests, "another");

        var error = await Should.ThrowAsync<OpenUnionException>(() => MakeAsync(connections, "now", null));

        error.Code.ShouldBe("OU4020");
        Directory.GetDirectories(Path.Combine(_folder, "now")).Select(Path.GetFileName).ShouldBe(["1"]);
    }

    [Fact]
    public async Task A_revision_that_is_not_there_is_an_error()
    {
        await using var database = await TestDatabase.CreateAsync(ImportDatabases.Sample);
        await using var connections = ExportDatabase.Open(database.Reader, 2);

        (await Should.ThrowAsync<OpenUnionException>(() => MakeAsync(connections, "now", 2))).Message.ShouldBe("The dataset has no revision 2.");
    }

    private Task<ReleasedRevision> MakeAsync(Npgsql.NpgsqlDataSource connections, string folder, int? revision) =>
        DatasetRelease.MakeAsync(connections, Path.Combine(_folder, folder), revision, null, CancellationToken.None);
}
