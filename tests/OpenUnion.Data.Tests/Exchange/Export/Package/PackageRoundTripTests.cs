using OpenUnion.Data.Exchange;
using OpenUnion.Data.Exchange.Descriptor;
using OpenUnion.Data.Exchange.Export.Package;
using OpenUnion.Data.Exchange.Import;
using OpenUnion.Data.Exchange.Synthetic;
using OpenUnion.Data.Migrations;
using OpenUnion.Data.Runtime;
using OpenUnion.Testing;

namespace OpenUnion.Data.Tests.Exchange.Export.Package;

public sealed class PackageRoundTripTests
{
    [Fact]
    public async Task The_seeds_come_out_as_they_went_in()
    {
        await using var database = await TestDatabase.CreateAsync(SeededDatabase.Template);

        await CompareAsync(database, Repository.PathOf("seeds"));
    }

    [Fact]
    public async Task A_synthetic_package_comes_out_as_it_went_in()
    {
        var folder = Directory.CreateTempSubdirectory("openunion-round-trip-").FullName;
        new SyntheticPackage(path => PackageDescriptor.Synthetic.WriteTo(PackageSchema.Instance, path)).Write(folder, 1000, seed: 7);
        await using var database = await TestDatabase.CreateAsync();
        await SchemaMigrator.MigrateAsync(database.Owner, CancellationToken.None);
        (await PackageImporter.ImportAsync(database.Owner, folder, null, null, CancellationToken.None)).Problems.ShouldBeNull();

        await CompareAsync(database, folder);
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task An_empty_dataset_is_no_package()
    {
        await using var database = await TestDatabase.CreateAsync();
        await SchemaMigrator.MigrateAsync(database.Owner, CancellationToken.None);

        var refusal = await Should.ThrowAsync<OpenUnionException>(() => CompareAsync(database, ""));

        (refusal.Code, refusal.Message).ShouldBe(("OU4010", "The dataset is empty; there is nothing to export."));
    }

    private static async Task CompareAsync(TestDatabase database, string package)
    {
        var folder = Path.Combine(await TestCluster.ScratchFolderAsync(), Guid.NewGuid().ToString("N"));
        await using var exports = ExportDatabase.Open(database.Reader, 1);
        var reported = new List<string>();

        var exported = await PackageExporter.ExportAsync(exports, folder, null, new Reports(reported), CancellationToken.None);

        var names = PackageSchema.Instance.Tables.Select(table => table.Name + ".csv").Append(PackageDescriptor.FileName).Order(StringComparer.Ordinal).ToList();
        Directory.EnumerateFiles(folder).Select(path => Path.GetFileName(path)!).Order(StringComparer.Ordinal).ShouldBe(names);
        foreach (var name in names)
            (await File.ReadAllBytesAsync(Path.Combine(folder, name))).ShouldBe(await File.ReadAllBytesAsync(Path.Combine(package, name)), name);
        exported.Revision.ShouldBe(1);
        reported.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ShouldBe(PackageSchema.Instance.Tables.Select(table => table.Name).Order(StringComparer.Ordinal));
    }

    private sealed class Reports(List<string> tables) : IProgress<PackageProgress>
    {
        public void Report(PackageProgress value) => tables.Add(value.Table);
    }
}
