using Npgsql;
using OpenUnion.Data.Model;

namespace OpenUnion.Data.Runtime;

/// <summary>
/// Knows the newest revision at every moment, without asking: PostgreSQL tells of it when an import commits. A lost
/// connection is made again, and the revision read again; a standby, which tells nothing, is asked every second. What is
/// heard is only a hint to look, so that nobody who can send a notification can make a revision up.
/// </summary>
public sealed class RevisionWatch : IAsyncDisposable
{
    // A connection can be dead without a word, and a pooler between can swallow notifications.
    private static readonly TimeSpan LongestSilence = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan StandbyPause = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan ShortestBackOff = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan LongestBackOff = TimeSpan.FromSeconds(5);

    private readonly NpgsqlDataSource _database;
    private readonly CancellationTokenSource _end = new();
    private readonly Lock _sync = new();
    private TaskCompletionSource<int> _next = NewNext();
    private Task _running = Task.CompletedTask;
    private int _current;
    private volatile bool _isLive;

    /// <summary>A watch that begins with <see cref="Start"/>.</summary>
    /// <param name="connectionString">Npgsql keywords of a role that may SELECT; a connection of its own is made from them.</param>
    public RevisionWatch(string connectionString)
    {
        var settings = new NpgsqlConnectionStringBuilder(connectionString) { ApplicationName = "openunion-watch", MinPoolSize = 0, MaxPoolSize = 1, CommandTimeout = 5 };
        _database = NpgsqlDataSource.Create(settings);
    }

    /// <summary>The newest revision that is known; 0 before the first import, and until it was read for the first time. It never goes back.</summary>
    public int Current => Volatile.Read(ref _current);

    /// <summary>Whether <see cref="Current"/> can be relied on: false until the database was reached, and while it is lost.</summary>
    public bool IsLive => _isLive;

    /// <summary>Told when the database is lost; once, however long that lasts.</summary>
    public Action<Exception>? OnLost { get; init; }

    /// <summary>Begins to watch; the database need not be there yet.</summary>
    public void Start() => _running = Task.Run(RunAsync);

    /// <summary>The newest revision, as soon as it is above another.</summary>
    public Task<int> NextAsync(int after, CancellationToken cancellationToken)
    {
        lock (_sync)
            return _current > after ? Task.FromResult(_current) : _next.Task.WaitAsync(cancellationToken);
    }

    /// <summary>Tells the watch of a revision that an answer of the database was of.</summary>
    public void Seen(int revision)
    {
        TaskCompletionSource<int> next;
        lock (_sync)
        {
            if (revision <= _current)
                return;
            Volatile.Write(ref _current, revision);
            (next, _next) = (_next, NewNext());
        }

        next.SetResult(revision);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync();
        await _running;
        await _database.DisposeAsync();
        _end.Dispose();
    }

    private static TaskCompletionSource<int> NewNext() => new(TaskCreationOptions.RunContinuationsAsynchronously);

    private async Task RunAsync()
    {
        var backOff = ShortestBackOff;
        var isLost = false;
        while (!_end.IsCancellationRequested)
        {
            try
            {
                await WatchAsync(() => (backOff, isLost) = (ShortestBackOff, false));
            }
            catch (Exception exception) when (exception is NpgsqlException or IOException or TimeoutException or OperationCanceledException or InvalidOperationException)
            {
                _isLive = false;
                if (!isLost && !_end.IsCancellationRequested)
                    OnLost?.Invoke(exception);
                isLost = true;
            }

            await Task.Delay(backOff, _end.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            backOff = backOff * 2 < LongestBackOff ? backOff * 2 : LongestBackOff;
        }
    }

    private async Task WatchAsync(Action onLive)
    {
        await using var connection = await _database.OpenConnectionAsync(_end.Token);
        var heard = false;
        connection.Notification += (_, _) => heard = true;
        var isStandby = (bool)(await AskAsync(connection, "SELECT pg_is_in_recovery()"))!;
        if (!isStandby)
            await AskAsync(connection, $"LISTEN {RevisionChannel.Name}");
        while (true)
        {
            heard = false;
            Seen((int)(await AskAsync(connection, "SELECT coalesce(max(number), 0) FROM public.revisions"))!);
            _isLive = true;
            onLive();
            if (isStandby)
                await Task.Delay(StandbyPause, _end.Token);
            else if (!heard)
                await connection.WaitAsync(LongestSilence, _end.Token);
        }
    }

    private async Task<object?> AskAsync(NpgsqlConnection connection, string sql)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        return await command.ExecuteScalarAsync(_end.Token);
    }
}
