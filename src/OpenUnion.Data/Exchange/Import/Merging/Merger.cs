using Npgsql;
using OpenUnion.Data.Exchange.Import.Staging;

namespace OpenUnion.Data.Exchange.Import.Merging;

/// <summary>Brings the live tables to what is staged, and logs each row that it adds, changes or removes.</summary>
internal sealed class Merger(NpgsqlConnection connection, IReadOnlyList<StagedTable> tables, int revision, Progress progress)
{
    private readonly List<(StagedTable Table, TableSql Sql)> _tables = [.. tables.Select(table => (table, new TableSql(table.Table, Columns(table.Table))))];
    private long _logged;

    /// <summary>Fills empty tables.</summary>
    public async Task<IReadOnlyList<TableCounts>> FillAsync(CancellationToken cancellationToken)
    {
        var load = new FirstLoad(connection, [.. tables.Select(table => $"public.{table.Table.Name}"), "public.changes"]);
        await load.PrepareAsync(cancellationToken);
        foreach (var (table, sql) in _tables)
        {
            progress.Enter(ImportStage.Merging, table.Table.Name, table.Rows);
            await connection.RunAsync(sql.AddAll, cancellationToken);
            _logged += await connection.RunAsync(sql.LogAll, cancellationToken, revision, _logged);
        }

        progress.Enter(ImportStage.Indexing);
        await load.RestoreAsync(cancellationToken);
        return [.. tables.Select(table => new TableCounts(table.Table.Name, table.Rows, table.Rows, 0, 0))];
    }

    /// <summary>Adds and changes rows with referenced tables first, then removes rows with referenced tables last.</summary>
    public async Task<IReadOnlyList<TableCounts>> MergeAsync(CancellationToken cancellationToken)
    {
        var counts = new Dictionary<StagedTable, TableCounts>();
        foreach (var (table, sql) in _tables)
        {
            progress.Enter(ImportStage.Merging, table.Table.Name, table.Rows);
            counts[table] = await AddAndChangeAsync(table, sql, cancellationToken);
        }

        foreach (var (table, sql) in _tables.AsEnumerable().Reverse())
        {
            if (await LogAsync(sql.LogRemoved, cancellationToken) > 0)
                counts[table] = counts[table] with { Removed = await connection.RunAsync(sql.Remove, cancellationToken) };
        }

        return [.. tables.Select(table => counts[table])];
    }

    private async Task<TableCounts> AddAndChangeAsync(StagedTable table, TableSql sql, CancellationToken cancellationToken)
    {
        var counts = new TableCounts(table.Table.Name, table.Rows, 0, 0, 0);
        if (await LogAsync(sql.LogAddedAndChanged, cancellationToken) == 0)
            return counts;
        return counts with
        {
            Changed = sql.CanChange ? await connection.RunAsync(sql.Change, cancellationToken) : 0,
            Added = await connection.RunAsync(sql.Add, cancellationToken),
        };
    }

    private async Task<long> LogAsync(string sql, CancellationToken cancellationToken)
    {
        var count = await connection.RunAsync(sql, cancellationToken, revision, _logged);
        _logged += count;
        return count;
    }

    private static IReadOnlyList<string> Columns(PackageTable table) =>
        [.. StagedColumn.Of(table).Select(column => column.Name)];
}
