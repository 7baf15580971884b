using Npgsql;

namespace OpenUnion.Data.Exchange.Import.Merging;

/// <summary>
/// Makes empty tables ready for many rows, as https://www.postgresql.org/docs/15/populate.html advises: without
/// references and secondary indexes, which are built afterwards from their own definitions; and truncated, so that their
/// files are new in this transaction and a server with <c>wal_level = minimal</c> need not log the rows. All of it is
/// part of the transaction. Readers of the empty tables wait until it ends.
/// </summary>
internal sealed class FirstLoad(NpgsqlConnection connection, IReadOnlyList<string> tables)
{
    private const string References = """
        SELECT format('ALTER TABLE %s DROP CONSTRAINT %I', conrelid::regclass, conname),
            format('ALTER TABLE %s ADD CONSTRAINT %I %s', conrelid::regclass, conname, pg_get_constraintdef(oid))
        FROM pg_constraint WHERE contype = 'f' AND (conrelid = ANY ($1::regclass[]) OR confrelid = ANY ($1::regclass[]))
        ORDER BY conrelid::regclass::text, conname
        """;

    private const string Indexes = """
        SELECT format('DROP INDEX %s', indexrelid::regclass), pg_get_indexdef(indexrelid)
        FROM pg_index WHERE indrelid = ANY ($1::regclass[]) AND NOT indisunique AND NOT indisprimary
        ORDER BY indexrelid::regclass::text
        """;

    private readonly List<string> _restore = [];

    public async Task PrepareAsync(CancellationToken cancellationToken)
    {
        // References are dropped before and made after the indexes.
        var references = await DefinitionsAsync(References, cancellationToken);
        var indexes = await DefinitionsAsync(Indexes, cancellationToken);
        foreach (var (drop, _) in references.Concat(indexes))
            await connection.RunAsync(drop, cancellationToken);
        _restore.AddRange(indexes.Concat(references).Select(definition => definition.Create));
        await connection.RunAsync($"TRUNCATE {string.Join(", ", tables)}", cancellationToken);
    }

    public async Task RestoreAsync(CancellationToken cancellationToken)
    {
        foreach (var create in _restore)
            await connection.RunAsync(create, cancellationToken);
    }

    private async Task<List<(string Drop, string Create)>> DefinitionsAsync(string sql, CancellationToken cancellationToken)
    {
        await using var command = connection.Command(sql, (object)tables.ToArray());
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var definitions = new List<(string, string)>();
        while (await reader.ReadAsync(cancellationToken))
            definitions.Add((reader.GetString(0), reader.GetString(1)));
        return definitions;
    }
}
