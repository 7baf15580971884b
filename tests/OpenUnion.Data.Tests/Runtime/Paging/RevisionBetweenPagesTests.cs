using System.Text.Json.Nodes;
using OpenUnion.Data.Tests.Exchange.Import;
using OpenUnion.Testing;

namespace OpenUnion.Data.Tests.Runtime.Paging;

/// <summary>A new revision that lands while a client pages.</summary>
public sealed class RevisionBetweenPagesTests
{
    // By the day of opening, then by slug; two have no day.
    private static readonly Dictionary<string, string> Days = new(StringComparer.Ordinal)
    {
        ["a"] = "2024-03-01", ["b"] = "2024-01-01", ["c"] = "2024-02-01", ["d"] = "2024-02-01", ["e"] = "", ["f"] = "2024-05-01", ["g"] = "", ["h"] = "2024-04-01",
    };

    [Fact]
    public async Task Forwards_no_row_that_stays_is_lost_or_repeated()
    {
        (await WalkAsync("first: 3", "after", "endCursor", "hasNextPage")).ShouldBe(["b", "c", "d", "after", "a", "h", "f", "e", "g"]);
    }

    [Fact]
    public async Task Backwards_no_row_that_stays_is_lost_or_repeated()
    {
        // From the back: f, e, g; then f goes, and of the new rows the one before it shows up.
        (await WalkAsync("last: 3", "before", "startCursor", "hasPreviousPage")).ShouldBe(["g", "e", "f", "h", "a", "before-f", "after", "d", "c", "b", "before"]);
    }

    private static async Task<List<string>> WalkAsync(string size, string argument, string cursor, string more)
    {
        await using var database = await TestDatabase.CreateAsync(ImportDatabases.Migrated);
        using var before = Package(Days);
        (await ImportDatabases.ImportAsync(database, before)).Problems.ShouldBeNull();
        using var client = new GraphClient(database.Reader);
        var backward = argument == "before";
        var found = new List<string>();
        JsonNode? page = null;
        do
        {
            var at = page is null ? "" : $", {argument}: \"{page["pageInfo"]![cursor]}\"";
            var answer = await client.AskAsync($"{{ stations({size}{at}, order: {{ openedOn: ASC }}) {{ nodes {{ slug }} pageInfo {{ {cursor} {more} }} }} }}");
            answer["errors"].ShouldBeNull(answer.ToJsonString());
            ((int)answer["extensions"]!["revision"]!).ShouldBe(page is null ? 1 : 2);
            page = answer["data"]!["stations"]!;
            var slugs = page["nodes"]!.AsArray().Select(node => (string)node!["slug"]!);
            found.AddRange(backward ? slugs.Reverse() : slugs);
            if (found.Count == 3)
                await ChangeAsync(database, gone: backward ? "f" : "d");
        }
        while ((bool)page["pageInfo"]![more]!);
        return found;
    }

    /// <summary>A revision without the cursor's row, with a new row before and one behind its place.</summary>
    private static async Task ChangeAsync(TestDatabase database, string gone)
    {
        var days = new Dictionary<string, string>(Days, StringComparer.Ordinal) { ["before"] = "2023-01-01", ["after"] = "2024-02-15", ["before-f"] = "2024-02-20" };
        days.Remove(gone);
        if (gone == "d")
            days.Remove("before-f");
        using var package = Package(days);
        (await ImportDatabases.ImportAsync(database, package)).Revision.ShouldBe(2);
    }

    private static SamplePackage Package(Dictionary<string, string> days)
    {
        var package = new SamplePackage();
        foreach (var table in new[] { "station_amenities", "charity_project_stations", "conflicts", "citations", "stations" })
            package.Put($"{table}.csv", $"{SamplePackage.Header(table)}\n");
        foreach (var (slug, day) in days.OrderBy(day => day.Key, StringComparer.Ordinal))
            package.Add("stations", $"{slug},驿站{slug},,PRINTED,UNION_STATION,SINGLE,,OPERATING,false,,110105,,,,,false,,,,,{day},,");
        return package;
    }
}
