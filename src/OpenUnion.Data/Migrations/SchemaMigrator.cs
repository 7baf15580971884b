using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using OpenUnion.Data.Exchange.Import.Searching;
using OpenUnion.Data.Model;
using OpenUnion.Data.Schedules;

namespace OpenUnion.Data.Migrations;

/// <summary>Brings a database up to the model of this program.</summary>
public static class SchemaMigrator
{
    /// <summary>The migrations that this program knows, in their order.</summary>
    public static IReadOnlyList<string> Names { get; } = FindNames();

    /// <summary>Applies the migrations that the database lacks, and returns their names; also makes again what this program derives otherwise.</summary>
    /// <param name="connectionString">Npgsql keywords, with a role that may create tables.</param>
    public static async Task<IReadOnlyList<string>> MigrateAsync(string connectionString, CancellationToken cancellationToken)
    {
        await using var context = Context(connectionString);
        // An index over millions of rows takes as long as it takes.
        context.Database.SetCommandTimeout(0);
        var pending = (await context.Database.GetPendingMigrationsAsync(cancellationToken)).ToList();
        if (pending.Count > 0)
            await context.Database.MigrateAsync(cancellationToken);
        await ScheduleTable.RefreshIfStaleAsync(connectionString, cancellationToken);
        await SearchIndexer.FillIfEmptyAsync(connectionString, cancellationToken);
        return pending;
    }

    /// <summary>The migrations that the database lacks.</summary>
    public static async Task<IReadOnlyList<string>> PendingAsync(string connectionString, CancellationToken cancellationToken)
    {
        await using var context = Context(connectionString);
        return [.. await context.Database.GetPendingMigrationsAsync(cancellationToken)];
    }

    private static IReadOnlyList<string> FindNames()
    {
        using var context = Context("");
        return [.. context.Database.GetMigrations()];
    }

    private static OpenUnionContext Context(string connectionString) => new(new DbContextOptionsBuilder<OpenUnionContext>()
        .UseNpgsql(connectionString)
        // Migrations are written by hand; a test compares them with the model, so there is no snapshot to compare with.
        .ConfigureWarnings(warnings => warnings.Ignore(RelationalEventId.PendingModelChangesWarning))
        .Options);
}
