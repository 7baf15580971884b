using OpenUnion.Data.Exchange.Import;
using OpenUnion.Data.Migrations;

namespace OpenUnion.Testing;

/// <summary>A database that holds the seeds.</summary>
public static class SeededDatabase
{
    public static readonly TestTemplate Template = new(async database =>
    {
        await SchemaMigrator.MigrateAsync(database.Owner, CancellationToken.None);
        var result = await PackageImporter.ImportAsync(database.Owner, Repository.PathOf("seeds"), null, null, CancellationToken.None);
        if (result.Problems is { } problems)
            throw new InvalidOperationException(string.Join('\n', problems.First));
    });
}
