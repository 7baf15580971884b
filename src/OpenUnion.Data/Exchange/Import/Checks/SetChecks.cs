using Npgsql;
using OpenUnion.Data.Exchange.Import.Merging;
using OpenUnion.Data.Exchange.Import.Staging;
using OpenUnion.Data.Model.Vocabulary;

namespace OpenUnion.Data.Exchange.Import.Checks;

/// <summary>What rows must be to each other: keys once, references to rows that exist, parents without circles.</summary>
internal sealed class SetChecks(NpgsqlConnection connection, IReadOnlyList<StagedTable> tables, ProblemList problems)
{
    /// <summary>The most steps from a row to the one that has no parent.</summary>
    private const int MostLevels = 32;

    private const string Row = StagedTable.RowNumber;
    private readonly Dictionary<string, StagedTable> _byName = tables.ToDictionary(table => table.Table.Name, StringComparer.Ordinal);

    public async Task RunAsync(StagedTable table, CancellationToken cancellationToken)
    {
        if (!table.KeysAscend)
            await CheckKeyAsync(table, cancellationToken);
        foreach (var reference in table.Table.References)
        {
            if (_byName[reference.Table].Complete)
                await CheckReferenceAsync(table, reference, cancellationToken);
            if (reference.Table == table.Table.Name)
                await CheckParentsAsync(table, reference, cancellationToken);
        }

        foreach (var field in SubjectFields(table.Table.Name))
            await CheckSubjectAsync(table, field, cancellationToken);
    }

    /// <summary>Finds rows of a part of the dataset that others have changed after the part was made: it would take their work back.</summary>
    public Task CheckUntouchedAsync(StagedTable table, int revision, CancellationToken cancellationToken)
    {
        var sql = new TableSql(table.Table, [.. StagedColumn.Of(table.Table).Select(column => column.Name)]).TouchedAfter(revision);
        return FindAsync(table, table.Table.Key[0], sql, value => new Finding(
            $"{Finding.Quote(value)}, which was changed after revision {revision}", "a package that is made anew, of the dataset as it is"), cancellationToken);
    }

    private static string[] SubjectFields(string table) => table switch
    {
        "citations" => ["subject_slug"],
        "conflicts" => ["slug", "other_slug"],
        _ => [],
    };

    /// <summary>The table that holds the records of a kind.</summary>
    private static string TableOf(SubjectType subject) => subject switch
    {
        SubjectType.STATION => "stations",
        SubjectType.TRAINING_PROGRAM => "training_programs",
        SubjectType.COMPETITION => "competitions",
        SubjectType.CHARITY_PROJECT => "charity_projects",
        SubjectType.ORGANIZATION => "organizations",
        SubjectType.STATISTIC => "statistics",
        _ => throw new NotSupportedException($"No table holds records of the kind {subject}."),
    };

    private Task CheckKeyAsync(StagedTable table, CancellationToken cancellationToken)
    {
        var key = table.Table.Key;
        var sql = $"""
            SELECT {Row}, concat_ws(' ', {string.Join(", ", key)}), first FROM (
                SELECT {Row}, {string.Join(", ", key)}, min({Row}) OVER (PARTITION BY {string.Join(", ", key)}) AS first
                FROM {table.Name} WHERE {string.Join(" AND ", key.Select(field => $"{field} IS NOT NULL"))}) AS keyed
            WHERE {Row} > first
            """;
        return FindAsync(table, key[0], sql, value => new Finding($"{Finding.Quote(value)}, the key of line {{line}} again", $"each {string.Join(" and ", key)} once"), cancellationToken);
    }

    private Task CheckReferenceAsync(StagedTable table, PackageReference reference, CancellationToken cancellationToken)
    {
        var sql = $"""
            SELECT s.{Row}, s.{reference.Field}, NULL::bigint FROM {table.Name} AS s
            WHERE s.{reference.Field} IS NOT NULL
                AND NOT EXISTS (SELECT FROM {StagedTable.NameOf(_byName[reference.Table].Table)} AS r WHERE r.{reference.Key} = s.{reference.Field})
            """;
        return FindAsync(table, reference.Field, sql, value => new Finding($"{Finding.Quote(value)} in {reference.Field}", $"the {reference.Key} of a row in {reference.Table}"), cancellationToken);
    }

    /// <summary>Goes down from the rows without a parent; a row that is not reached lies on a circle, or below one.</summary>
    private Task CheckParentsAsync(StagedTable table, PackageReference reference, CancellationToken cancellationToken)
    {
        var sql = $"""
            WITH RECURSIVE reached AS (
                SELECT s.{reference.Key} AS key, 0 AS depth FROM {table.Name} AS s
                WHERE s.{reference.Field} IS NULL OR NOT EXISTS (SELECT FROM {table.Name} AS p WHERE p.{reference.Key} = s.{reference.Field})
                UNION
                SELECT s.{reference.Key}, depth + 1 FROM reached JOIN {table.Name} AS s ON s.{reference.Field} = reached.key
                WHERE depth < {MostLevels})
            SELECT s.{Row}, s.{reference.Field}, NULL::bigint FROM {table.Name} AS s
            WHERE s.{reference.Key} IS NOT NULL AND NOT EXISTS (SELECT FROM reached WHERE reached.key = s.{reference.Key})
            """;
        return FindAsync(table, reference.Field, sql, value => new Finding(
            $"{Finding.Quote(value)} in {reference.Field}, whose own parents come to no end",
            $"at most {MostLevels} levels of parents, and none twice"), cancellationToken);
    }

    private Task CheckSubjectAsync(StagedTable table, string field, CancellationToken cancellationToken)
    {
        var kinds = Enum.GetValues<SubjectType>().Where(kind => _byName[TableOf(kind)].Complete).ToList();
        if (kinds.Count == 0)
            return Task.CompletedTask;
        var records = kinds.Select(kind => $"SELECT '{kind}' COLLATE \"C\" AS kind, slug FROM {StagedTable.NameOf(_byName[TableOf(kind)].Table)}");
        var sql = $"""
            SELECT s.{Row}, s.{field} || ' ' || s.subject_type, NULL::bigint FROM {table.Name} AS s
            WHERE s.{field} IS NOT NULL AND s.subject_type IN ({string.Join(", ", kinds.Select(kind => $"'{kind}'"))})
                AND NOT EXISTS (SELECT FROM ({string.Join(" UNION ALL ", records)}) AS r WHERE r.kind = s.subject_type AND r.slug = s.{field})
            """;
        return FindAsync(table, field, sql, value => Subject(field, value), cancellationToken);
    }

    private static Finding Subject(string field, string value)
    {
        var parts = value.Split(' ');
        return new Finding($"{Finding.Quote(parts[0])} in {field}", $"the slug of a row in {TableOf(Enum.Parse<SubjectType>(parts[1]))}");
    }

    /// <summary>Runs a query that gives the number of a bad row, what stands in it, and the number of another row.</summary>
    private async Task FindAsync(StagedTable table, string field, string sql, Func<string, Finding> finding, CancellationToken cancellationToken)
    {
        var index = table.Table.Fields.ToList().FindIndex(candidate => candidate.Name == field);
        await using var command = connection.Command($"""
            WITH bad ({Row}, value, other) AS MATERIALIZED ({sql})
            SELECT {Row}, value, other, (SELECT count(*) FROM bad WHERE {Row} > 0) FROM bad WHERE {Row} > 0 ORDER BY {Row} LIMIT {ImportProblems.Shown}
            """);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        long listed = 0, total = 0;
        while (await reader.ReadAsync(cancellationToken))
        {
            listed++;
            total = reader.GetInt64(3);
            // Rows are counted from the one after the header, records from the header.
            problems.Add(new Problem(table.File, reader.GetInt64(0) + 1, table.Columns![index], null, finding(reader.GetString(1)))
            {
                OtherRecord = await reader.IsDBNullAsync(2, cancellationToken) ? null : reader.GetInt64(2) + 1,
            });
        }

        problems.AddUnlisted(total - listed);
    }
}
