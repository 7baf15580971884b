using System.Globalization;
using OpenUnion.Server.Tests.Live;
using OpenUnion.Testing;

namespace OpenUnion.Server.Tests.Revisions;

/// <summary>Sixteen clients read everything that there is to read while twenty revisions land.</summary>
[Collection(Alone.Name)]
public sealed class TwentyImportsTests
{
    private const int Imports = 20;
    private const string Export = "/export/regions.csv?fields=code,nameEn&where={\"code\":{\"in\":[\"110105\",\"220104\",\"440513\"]}}";
    private const string Features = "/ogc/collections/regions/items?limit=1&fields=code,nameEn&where={\"code\":{\"in\":[\"110105\",\"220104\",\"440513\"]}}";
    private const string Names = "regions(where: { code: { in: [\"110105\", \"220104\", \"440513\"] } }, order: [{ code: ASC }]";

    // Sixteen who never pause would leave the imports no processor.
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(20);

    private readonly Seen _seen = new();
    private readonly List<string> _told = [];
    private volatile bool _isOver;

    [Fact]
    public async Task Nobody_sees_a_mixed_revision_and_no_change_is_lost_or_told_twice()
    {
        await using var live = await LiveServer.StartAsync(options => options with { MaxConcurrentExports = 8, MaxExportsOfClient = 8 });
        var server = live.Server;
        Func<Task>[] readers =
        [
            .. Times(4, () => ListAsync(server)),
            .. Times(4, () => PostAsync(server)),
            .. Times(2, () => ExportAsync(server)),
            () => FeaturesAsync(server),
            .. Times(2, () => TileAsync(server)),
            .. Times(2, () => ConditionAsync(server)),
            () => FollowAsync(server),
        ];
        var reading = readers.Select(reader => RepeatAsync(reader)).ToArray();

        for (var import = 1; import <= Imports; import++)
        {
            (await live.ReviseAsync()).ShouldBe(import + 1);
            // A reader that has failed ends the test, and the others.
            if (Array.Exists(reading, task => task.IsFaulted))
                break;
        }

        _isOver = true;
        await Task.WhenAll(reading);

        await FollowAsync(server);
        _told.ShouldBe(await LogAsync(live.Database));
        await ReadPastAsync(server);
    }

    /// <summary>What was read while a revision was the newest is what is read of it now.</summary>
    private async Task ReadPastAsync(TestServer server)
    {
        var (lists, exports) = (_seen.Of("list").ToList(), _seen.Of("export").ToList());
        lists.Count.ShouldBeGreaterThan(5);
        exports.Count.ShouldBeGreaterThan(5);
        foreach (var (revision, digest) in lists)
            Seen.DigestOf((await server.QueryAsync($"{{ {Names}, asOf: {revision}) {{ totalCount nodes {{ code nameEn }} }} }}")).Body).ShouldBe(digest, $"list of revision {revision}");
        foreach (var (revision, digest) in exports)
            Seen.DigestOf((await server.GetAsync($"{Export}&revision={revision}")).Body).ShouldBe(digest, $"export of revision {revision}");
    }

    private async Task ListAsync(TestServer server)
    {
        var answer = await server.GetAsync($"/graphql?query={Uri.EscapeDataString($"{{ {Names}) {{ totalCount nodes {{ code nameEn }} }} }}")}");
        Check(answer.Status, answer.Body, RevisionOf(answer));
        _seen.Note("list", RevisionOf(answer), answer.Body);
    }

    private async Task PostAsync(TestServer server)
    {
        var answer = await server.QueryAsync("{ dataset { revision } region(code: \"110105\") { nameEn } twin: region(code: \"220104\") { nameEn } changes(last: 1) { nodes { revision } } }");
        var data = answer.Json.GetProperty("data");
        var revision = data.GetProperty("dataset").GetProperty("revision").GetInt32();
        answer.Json.GetProperty("extensions").GetProperty("revision").GetInt32().ShouldBe(revision);
        data.GetProperty("changes").GetProperty("nodes")[0].GetProperty("revision").GetInt32().ShouldBe(revision);
        data.GetProperty("region").GetProperty("nameEn").GetString().ShouldBe(NameOf(revision));
        _seen.Note("post", revision, answer.Body);
    }

    private async Task ExportAsync(TestServer server)
    {
        var answer = await server.GetAsync(Export);
        Check(answer.Status, answer.Body, RevisionOf(answer));
        _seen.Note("export", RevisionOf(answer), answer.Body);
    }

    /// <summary>Three pages, each behind the link of the one before: revisions that land meanwhile are for the next walk.</summary>
    private async Task FeaturesAsync(TestServer server)
    {
        var (names, revisions, page) = (new List<string>(), new List<int>(), (string?)Features);
        while (page is not null)
        {
            var answer = await server.GetAsync(page);
            answer.Status.ShouldBe(200, answer.Body);
            names.AddRange(answer.Json.GetProperty("features").EnumerateArray().Select(feature => feature.GetProperty("properties").GetProperty("nameEn").GetString()!));
            revisions.AddRange([RevisionOf(answer), answer.Json.GetProperty("revision").GetInt32()]);
            answer.Json.GetProperty("numberMatched").GetInt32().ShouldBe(3);
            page = answer.Json.GetProperty("links").EnumerateArray().Where(link => link.GetProperty("rel").GetString() == "next").Select(link => link.GetProperty("href").GetString()).SingleOrDefault();
        }

        revisions.ShouldBe(Enumerable.Repeat(revisions[0], 6));
        names.ShouldBe(Enumerable.Repeat(NameOf(revisions[0]), 3));
        _seen.Note("features", revisions[0], string.Join('\n', names));
    }

    private async Task TileAsync(TestServer server)
    {
        var answer = await server.GetAsync("/tiles/stations/4/13/6.mvt");
        answer.Status.ShouldBe(200);
        _seen.Note("tile", RevisionOf(answer), answer.Body);
    }

    private async Task ConditionAsync(TestServer server)
    {
        var address = $"/graphql?query={Uri.EscapeDataString("{ dataset { revision } region(code: \"110105\") { nameEn } }")}";
        var before = await server.GetAsync(address);
        var after = await server.GetAsync(address, ("If-None-Match", before.Header("ETag")!));
        if (after.Status == 304)
            after.Header("OpenUnion-Revision").ShouldBe(before.Header("OpenUnion-Revision"));
        else
            RevisionOf(after).ShouldBeGreaterThan(RevisionOf(before));
    }

    private async Task FollowAsync(TestServer server)
    {
        var since = _told.Count == 0 ? 1 : int.Parse(_told[^1].Split(' ')[0], CultureInfo.InvariantCulture);
        var answer = await server.GetAsync($"/changes.ndjson?since={since}");
        answer.Status.ShouldBe(200);
        foreach (var line in answer.Body.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            var change = System.Text.Json.JsonDocument.Parse(line).RootElement;
            _told.Add($"{change.GetProperty("revision")} {change.GetProperty("sequence")} {change.GetProperty("key")}");
        }
    }

    private static async Task<List<string>> LogAsync(TestDatabase database)
    {
        var log = (string)(await TestDatabase.ScalarAsync(database.Owner, "SELECT string_agg(concat_ws(' ', revision_number, sequence, row_key), E'\\n' ORDER BY revision_number, sequence) FROM changes WHERE revision_number > 1"))!;
        return [.. log.Split('\n')];
    }

    // Three districts have the name; a mixed answer would have it in two forms.
    private static void Check(int status, string body, int revision)
    {
        status.ShouldBe(200, body);
        var name = NameOf(revision);
        body.Split("Chaoyang").Length.ShouldBe(4, body);
        body.Split(name).Length.ShouldBe(4, $"{name} in {body}");
    }

    private static string NameOf(int revision) => revision == 1 ? "Chaoyang District" : $"Chaoyang No. {revision - 1}";

    private static int RevisionOf(Answer answer) => int.Parse(answer.Header("OpenUnion-Revision").ShouldNotBeNull(answer.Body), CultureInfo.InvariantCulture);

    private static IEnumerable<Func<Task>> Times(int count, Func<Task> reader) => Enumerable.Repeat(reader, count);

    private async Task RepeatAsync(Func<Task> reader)
    {
        while (!_isOver)
        {
            await reader();
            await Task.Delay(Pause);
        }
    }
}
