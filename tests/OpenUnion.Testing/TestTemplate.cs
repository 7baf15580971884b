namespace OpenUnion.Testing;

/// <summary>
/// A database that is built once a test process and then only copied: keep it in a static field. The builder gets a
/// database of its own to write to (migrate it, import seeds); <c>from</c> is the template that it starts from.
/// </summary>
public sealed class TestTemplate
{
    /// <summary>The extensions and the roles' rights, and nothing else.</summary>
    public static readonly TestTemplate Empty = new();

    private static int _last;

    private readonly Lazy<Task<string>> _name;

    public TestTemplate(Func<TestDatabase, Task> build, TestTemplate? from = null) =>
        _name = new Lazy<Task<string>>(() => BuildAsync(build, from ?? Empty));

    private TestTemplate() => _name = new Lazy<Task<string>>(BuildEmptyAsync);

    internal Task<string> GetAsync() => _name.Value;

    private static async Task<string> BuildEmptyAsync()
    {
        var cluster = await TestCluster.GetAsync();
        await cluster.EnsureDatabaseAsync("template_empty");
        return "template_empty";
    }

    private static async Task<string> BuildAsync(Func<TestDatabase, Task> build, TestTemplate from)
    {
        var cluster = await TestCluster.GetAsync();
        var database = await TestDatabase.CopyAsync(cluster, await from.GetAsync(), $"template_{Interlocked.Increment(ref _last)}");
        await build(database);
        await database.FreezeAsync();
        return database.Name;
    }
}
