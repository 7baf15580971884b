using Npgsql;

namespace OpenUnion.Data.Runtime;

/// <summary>The slugs of all stations, in their order: what a list of all pages is made of. The graph's own pages end at 100.</summary>
public sealed class StationSlugs(NpgsqlDataSource database)
{
    /// <summary>Number of stations.</summary>
    public async Task<int> CountAsync(CancellationToken cancellationToken)
    {
        await using var command = database.CreateCommand("SELECT count(*)::int FROM stations");
        return (int)(await command.ExecuteScalarAsync(cancellationToken))!;
    }

    /// <summary>Up to <paramref name="count"/> slugs behind the first <paramref name="skipped"/>; the index alone gives them.</summary>
    public async Task<IReadOnlyList<string>> PageAsync(long skipped, int count, CancellationToken cancellationToken)
    {
        await using var command = database.CreateCommand("SELECT slug FROM stations ORDER BY slug OFFSET $1 LIMIT $2");
        command.Parameters.Add(new NpgsqlParameter<long> { TypedValue = skipped });
        command.Parameters.Add(new NpgsqlParameter<int> { TypedValue = count });
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var slugs = new List<string>();
        while (await reader.ReadAsync(cancellationToken)) slugs.Add(reader.GetString(0));
        return slugs;
    }
}
