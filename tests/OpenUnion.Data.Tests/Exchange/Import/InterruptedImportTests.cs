using System.Diagnostics;
using OpenUnion.Data.Exchange.Import;
using OpenUnion.Testing;

namespace OpenUnion.Data.Tests.Exchange.Import;

/// <summary>Imports that meet others, are cancelled or killed.</summary>
public sealed class InterruptedImportTests
{
    [Fact]
    public async Task Two_imports_at_once_queue()
    {
        await using var database = await TestDatabase.CreateAsync(ImportDatabases.Sample);
        using var first = new SamplePackage();
        using var second = new SamplePackage();
        first.Replace("stations.csv", "望京驿站", "望京一");
        second.Replace("stations.csv", "望京驿站", "望京二");
        using var gate = new ManualResetEventSlim();
        var (merging, waiting) = (new TaskCompletionSource(), new TaskCompletionSource());

        var one = Task.Run(() => ImportAsync(database, first, new AtStage(ImportStage.Merging, () =>
        {
            merging.TrySetResult();
            gate.Wait();
        })));
        await merging.Task;
        var two = Task.Run(() => ImportAsync(database, second, new AtStage(ImportStage.Waiting, () => waiting.TrySetResult())));
        await waiting.Task;
        two.IsCompleted.ShouldBeFalse();
        gate.Set();

        (await one).Revision.ShouldBe(2);
        (await two).Revision.ShouldBe(3);
        (await ImportDatabases.RowsAsync(database, "SELECT revision_number, before->>'name', after->>'name' FROM changes WHERE revision_number > 1 ORDER BY 1"))
            .ShouldBe(["2|望京驿站|望京一", "3|望京一|望京二"]);
    }

    [Theory]
    [InlineData(ImportStage.Reading)]
    [InlineData(ImportStage.Checking)]
    [InlineData(ImportStage.Merging)]
    [InlineData(ImportStage.Committing)]
    public async Task A_cancelled_import_leaves_nothing(ImportStage stage)
    {
        await using var database = await TestDatabase.CreateAsync(ImportDatabases.Sample);
        var before = await ImportDatabases.FingerprintAsync(database);
        using var package = Changed();
        using var cancellation = new CancellationTokenSource();

        await Should.ThrowAsync<OperationCanceledException>(() => ImportAsync(database, package, new AtStage(stage, cancellation.Cancel), cancellation.Token));

        (await ImportDatabases.FingerprintAsync(database)).ShouldBe(before);
        (await ImportDatabases.ImportAsync(database, package)).Revision.ShouldBe(2);
    }

    [Theory]
    [InlineData(ImportStage.Merging)]
    [InlineData(ImportStage.Indexing)]
    public async Task A_cancelled_first_import_leaves_the_empty_tables_as_they_were(ImportStage stage)
    {
        await using var database = await TestDatabase.CreateAsync(ImportDatabases.Migrated);
        var before = await ImportDatabases.FingerprintAsync(database);
        using var package = new SamplePackage();
        using var cancellation = new CancellationTokenSource();

        await Should.ThrowAsync<OperationCanceledException>(() => ImportAsync(database, package, new AtStage(stage, cancellation.Cancel), cancellation.Token));

        (await ImportDatabases.FingerprintAsync(database)).ShouldBe(before);
    }

    [Theory]
    [InlineData(ImportStage.Reading)]
    [InlineData(ImportStage.Checking)]
    [InlineData(ImportStage.Merging)]
    [InlineData(ImportStage.Committing)]
    public async Task A_killed_import_leaves_the_old_revision(ImportStage stage)
    {
        await using var database = await TestDatabase.CreateAsync(ImportDatabases.Sample);
        var before = await ImportDatabases.FingerprintAsync(database);
        using var package = Changed();

        await KillAtAsync(stage, database, package);

        (await ImportDatabases.FingerprintAsync(database)).ShouldBe(before);
        (await ImportDatabases.ImportAsync(database, package)).Revision.ShouldBe(2);
    }

    [Fact]
    public async Task A_package_whose_file_vanishes_while_it_waits_is_told()
    {
        await using var database = await TestDatabase.CreateAsync(ImportDatabases.Sample);
        using var package = new SamplePackage();
        var path = Path.Combine(package.Directory, "stations.csv");

        var result = await ImportAsync(database, package, new AtStage(ImportStage.Reading, () => File.Delete(path)));

        result.Problems!.First.ShouldHaveSingleItem().ToString().ShouldBe("stations.csv: found a file that cannot be read, expected one that can");
    }

    private static SamplePackage Changed() => new SamplePackage().Replace("stations.csv", "望京驿站", "望京");

    private static Task<ImportResult> ImportAsync(TestDatabase database, SamplePackage package, IProgress<ImportProgress> progress, CancellationToken cancellationToken = default) =>
        PackageImporter.ImportAsync(database.Owner, package.Write(), null, progress, cancellationToken);

    /// <summary>Runs an import in a process of its own, and kills that when it has come to a stage.</summary>
    private static async Task KillAtAsync(ImportStage stage, TestDatabase database, SamplePackage package)
    {
        var host = Path.Combine(AppContext.BaseDirectory, "OpenUnion.Testing.Host.dll");
        using var process = Process.Start(new ProcessStartInfo("dotnet", [host, "import", stage.ToString(), database.Owner, package.Write()])
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        })!;
        (await process.StandardOutput.ReadLineAsync()).ShouldBe($"ready {stage}");
        process.Kill();
        await process.WaitForExitAsync();
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        while (true.Equals(await TestDatabase.ScalarAsync(database.Superuser, "SELECT EXISTS (SELECT FROM pg_stat_activity WHERE application_name = 'openunion import' AND datname = current_database())")))
            await Task.Delay(20, limit.Token);
    }

    private sealed class AtStage(ImportStage stage, Action action) : IProgress<ImportProgress>
    {
        private bool _done;

        public void Report(ImportProgress value)
        {
            if (_done || value.Stage != stage)
                return;
            _done = true;
            action();
        }
    }
}
