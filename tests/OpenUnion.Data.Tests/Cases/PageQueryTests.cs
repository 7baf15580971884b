using OpenUnion.Data.Tests.Runtime;
using OpenUnion.Testing;

namespace OpenUnion.Data.Tests.Cases;

/// <summary>The queries that the web pages hold are valid and find something in the seeds.</summary>
public sealed class PageQueryTests
{
    // What pages fill in; a query that does not ask for it takes no notice.
    private static readonly Dictionary<string, object?> Filled = new(StringComparer.Ordinal) { ["region"] = "100000" };

    public static TheoryData<string> Names() =>
        [.. Directory.EnumerateFiles(Folder, "*.graphql").Select(file => Path.GetFileNameWithoutExtension(file)!).Order(StringComparer.Ordinal)];

    private static string Folder => Repository.PathOf("src", "OpenUnion.Web", "src", "queries");

    [Theory]
    [MemberData(nameof(Names))]
    public async Task It_is_answered_without_errors(string name)
    {
        await using var database = await TestDatabase.CreateAsync(SeededDatabase.Template);
        using var client = new GraphClient(database.Reader);

        var answer = await client.AskAsync(await File.ReadAllTextAsync(Path.Combine(Folder, $"{name}.graphql")), Filled);

        answer["errors"].ShouldBeNull();
        foreach (var (field, value) in answer["data"]!.AsObject())
            value.ShouldNotBeNull(field);
    }
}
