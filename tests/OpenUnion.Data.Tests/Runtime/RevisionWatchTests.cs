using OpenUnion.Data.Runtime;
using OpenUnion.Data.Tests.Exchange.Import;
using OpenUnion.Data.Tests.Runtime.Embedded;
using OpenUnion.Testing;

namespace OpenUnion.Data.Tests.Runtime;

public sealed class RevisionWatchTests
{
    private const string EndWatches = "SELECT count(pg_terminate_backend(pid, 5000)) FROM pg_stat_activity WHERE datname = current_database() AND application_name = 'openunion-watch'";

    private static readonly TimeSpan Long = TimeSpan.FromSeconds(30);

    [Fact]
    public async Task It_knows_the_revision_that_is_there_and_hears_of_the_next()
    {
        await using var database = await TestDatabase.CreateAsync(ImportDatabases.Sample);
        await using var watch = new RevisionWatch(database.Reader);
        watch.Start();
        (await watch.NextAsync(0, CancellationToken.None).WaitAsync(Long)).ShouldBe(1);
        var next = watch.NextAsync(1, CancellationToken.None);
        next.IsCompleted.ShouldBeFalse();

        await ImportAsync(database, "建外驿站");

        (await next.WaitAsync(Long)).ShouldBe(2);
        watch.Current.ShouldBe(2);
    }

    [Fact]
    public async Task A_lost_connection_is_made_again_and_what_was_missed_is_read()
    {
        await using var database = await TestDatabase.CreateAsync(ImportDatabases.Sample);
        var lost = 0;
        await using var watch = new RevisionWatch(database.Reader) { OnLost = _ => Interlocked.Increment(ref lost) };
        watch.Start();
        await watch.NextAsync(0, CancellationToken.None).WaitAsync(Long);
        await Until.TrueAsync(() => watch.IsLive, "live");

        (await TestDatabase.ScalarAsync(database.Superuser, EndWatches)).ShouldBe(1L);
        await ImportAsync(database, "建外驿站");

        (await watch.NextAsync(1, CancellationToken.None).WaitAsync(Long)).ShouldBe(2);
        await Until.TrueAsync(() => watch.IsLive, "live again");
        lost.ShouldBe(1);
        await ImportAsync(database, "建外的驿站");
        (await watch.NextAsync(2, CancellationToken.None).WaitAsync(Long)).ShouldBe(3);
    }

    [Fact]
    public async Task A_notification_alone_makes_no_revision()
    {
        await using var database = await TestDatabase.CreateAsync(ImportDatabases.Sample);
        await using var watch = new RevisionWatch(database.Reader);
        watch.Start();
        await watch.NextAsync(0, CancellationToken.None).WaitAsync(Long);

        await TestDatabase.ScalarAsync(database.Reader, "SELECT pg_notify('openunion_revision', '99')");
        await ImportAsync(database, "建外驿站");

        (await watch.NextAsync(1, CancellationToken.None).WaitAsync(Long)).ShouldBe(2);
    }

    [Fact]
    public async Task It_never_goes_back()
    {
        await using var watch = new RevisionWatch("Host=127.0.0.1;Port=1");

        watch.Seen(3);
        watch.Seen(2);

        watch.Current.ShouldBe(3);
        (await watch.NextAsync(2, CancellationToken.None)).ShouldBe(3);
        watch.NextAsync(3, CancellationToken.None).IsCompleted.ShouldBeFalse();
    }

    [Fact]
    public async Task A_database_that_is_not_there_is_waited_for()
    {
        var lost = new TaskCompletionSource<Exception>();
        await using var watch = new RevisionWatch("Host=127.0.0.1;Port=1;Timeout=1") { OnLost = exception => lost.TrySetResult(exception) };

        watch.Start();

        await lost.Task.WaitAsync(Long);
        (watch.Current, watch.IsLive).ShouldBe((0, false));
    }

    [Fact]
    public async Task Who_waits_can_give_up()
    {
        await using var watch = new RevisionWatch("Host=127.0.0.1;Port=1");
        using var patience = new CancellationTokenSource();

        var next = watch.NextAsync(0, patience.Token);
        await patience.CancelAsync();

        await Should.ThrowAsync<OperationCanceledException>(() => next);
    }

    private static async Task ImportAsync(TestDatabase database, string name)
    {
        using var package = new SamplePackage();
        package.Replace("stations.csv", "建外全时驿站", name);
        (await ImportDatabases.ImportAsync(database, package)).Revision.ShouldNotBeNull();
    }
}
