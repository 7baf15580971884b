using OpenUnion.Data.Exchange;
using OpenUnion.Data.Exchange.Descriptor;
using OpenUnion.Data.Exchange.Import;
using OpenUnion.Data.Exchange.Synthetic;
using OpenUnion.Data.Migrations;
using OpenUnion.Data.Model;
using OpenUnion.Testing;

namespace OpenUnion.Browser.Tests.Browsing;

/// <summary>As many stations as China has: made once, while tests run that do not need it.</summary>
public sealed class NationalDataset
{
    private const int Stations = 186_100;

    private static readonly TestTemplate Template = new(async database =>
    {
        var folder = Path.Combine(await TestCluster.ScratchFolderAsync(), "national");
        new SyntheticPackage(path => PackageDescriptor.Synthetic.WriteTo(PackageSchema.Instance, path)).Write(folder, Stations, seed: 1);
        await SchemaMigrator.MigrateAsync(database.Owner, CancellationToken.None);
        (await PackageImporter.ImportAsync(database.Owner, folder, null, null, CancellationToken.None)).Problems.ShouldBeNull();
    });

    private static readonly Lazy<Task> Made = new(() => Task.Run(async () => await (await TestDatabase.CreateAsync(Template)).DisposeAsync()));

    /// <summary>Begins to make it.</summary>
    public NationalDataset() => _ = Made.Value;

    /// <summary>A copy of one's own.</summary>
    internal static async Task<TestDatabase> CopyAsync()
    {
        await Made.Value;
        return await TestDatabase.CreateAsync(Template);
    }
}
