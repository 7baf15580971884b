using OpenUnion.Data.Exchange;
using OpenUnion.Data.Exchange.Descriptor;
using OpenUnion.Data.Exchange.Import;
using OpenUnion.Data.Exchange.Synthetic;
using OpenUnion.Data.Migrations;
using OpenUnion.Data.Model;

namespace OpenUnion.Testing;

/// <summary>A database that holds some thousands of synthetic stations, many of them at the same spot.</summary>
public static class SyntheticDatabase
{
    public const int Stations = 3_000;

    public static readonly TestTemplate Template = Of(Stations);

    /// <summary>As many stations as China has. It takes most of a minute: for what only its size shows.</summary>
    public static readonly TestTemplate National = new(
        // Of larger samples, so that plans are the same in each run.
        database => TestDatabase.ScalarAsync(database.Owner, "SET default_statistics_target = 2000; ANALYZE"),
        Of(186_100));

    /// <summary>A database with a number of stations of one's own.</summary>
    public static TestTemplate Of(int stations) => new(async database =>
    {
        var folder = Directory.CreateTempSubdirectory("openunion-synthetic-").FullName;
        try
        {
            var schema = PackageSchema.Instance;
            new SyntheticPackage(path => PackageDescriptor.Synthetic.WriteTo(schema, path)).Write(folder, stations, seed: 1);
            await SchemaMigrator.MigrateAsync(database.Owner, CancellationToken.None);
            var result = await PackageImporter.ImportAsync(database.Owner, folder, null, null, CancellationToken.None);
            if (result.Problems is { } problems)
                throw new InvalidOperationException(string.Join('\n', problems.First));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    });
}
