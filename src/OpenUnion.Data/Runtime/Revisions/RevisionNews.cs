using System.Collections.Concurrent;
using System.Globalization;
using System.Runtime.CompilerServices;
using Npgsql;

namespace OpenUnion.Data.Runtime.Revisions;

/// <summary>
/// Tells of new revisions, to however many listen: each revision is read from the database once. Who listens slowly gets each
/// of them all the same, in order.
/// </summary>
public sealed class RevisionNews(NpgsqlDataSource database, RevisionWatch watch)
{
    /// <summary>Revisions that one who was away is told of.</summary>
    public const int MostMissed = 100;

    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    private readonly ConcurrentDictionary<int, Lazy<Task<IReadOnlyDictionary<string, object?>>>> _known = new();

    /// <summary>Revisions as they come, with the members of <c>DatasetRevised</c>; those after another first.</summary>
    /// <param name="after">The last one that is known; null for the newest.</param>
    /// <param name="cancellationToken">Ends the listening.</param>
    public async IAsyncEnumerable<object?> ListenAsync(int? after, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        var last = after is { } known ? Math.Max(known, watch.Current - MostMissed) : watch.Current;
        while (true)
        {
            var newest = await watch.NextAsync(last, cancellationToken);
            while (last < newest)
                yield return await ReadAsync(++last, cancellationToken);
        }
    }

    // A database that is lost for a moment delays the news, and takes none away.
    private async Task<IReadOnlyDictionary<string, object?>> ReadAsync(int revision, CancellationToken cancellationToken)
    {
        while (true)
        {
            var reading = _known.GetOrAdd(revision, number => new(() => ReadAsync(number)));
            try
            {
                return await reading.Value.WaitAsync(cancellationToken);
            }
            catch (Exception exception) when (exception is NpgsqlException or TimeoutException or InvalidOperationException)
            {
                _known.TryRemove(new(revision, reading));
                await Task.Delay(Pause, cancellationToken);
            }
        }
    }

    private async Task<IReadOnlyDictionary<string, object?>> ReadAsync(int revision)
    {
        _known.TryRemove(revision - MostMissed - 1, out _);
        await using var command = database.CreateCommand("SELECT created_at, note, package_name, added, changed, removed FROM revisions WHERE number = $1");
        command.Parameters.Add(new NpgsqlParameter<int> { TypedValue = revision });
        await using var reader = await command.ExecuteReaderAsync();
        if (!await reader.ReadAsync())
            throw new InvalidOperationException($"Revision {revision.ToString(CultureInfo.InvariantCulture)} is not there yet.");
        return new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            ["revision"] = revision,
            ["createdAt"] = reader.GetFieldValue<DateTimeOffset>(0).ToString("yyyy-MM-ddTHH:mm:ss.FFFFFFK", CultureInfo.InvariantCulture),
            ["note"] = reader.IsDBNull(1) ? null : reader.GetString(1),
            ["packageName"] = reader.GetString(2),
            ["changes"] = new Dictionary<string, object?>(StringComparer.Ordinal)
            {
                ["added"] = reader.GetInt64(3),
                ["changed"] = reader.GetInt64(4),
                ["removed"] = reader.GetInt64(5),
            },
        };
    }
}
