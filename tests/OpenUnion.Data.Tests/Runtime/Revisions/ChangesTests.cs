using System.Text.Json;
using System.Text.Json.Nodes;
using OpenUnion.Data.Model.Vocabulary;
using OpenUnion.Data.Planning.Revisions;
using OpenUnion.Data.Tests.Exchange.Import;
using OpenUnion.Testing;

namespace OpenUnion.Data.Tests.Runtime.Revisions;

public sealed class ChangesTests
{
    private static readonly JsonSerializerOptions Readable = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly TestTemplate Changed = new(
        async database =>
        {
            using var package = new SamplePackage();
            package.Add("regions", "110106,丰台区,Fengtai District,COUNTY,110000,,");
            package.Replace("stations.csv", "建外全时驿站,,CURATOR_COINED", "建外驿站,Jianwai,CURATOR_COINED");
            package.Replace("stations.csv", "116.4566,39.9042,ADDRESS,true", ",,,false");
            package.Replace("stations.csv", "COURIER;FOOD_DELIVERY,60.5", "COURIER,60.25");
            package.Replace("station_amenities.csv", "wangjing,REST,AVAILABLE,,\n", "");
            package.Put("conflicts.csv", $"{SamplePackage.Header("conflicts")}\n");
            (await ImportDatabases.ImportAsync(database, package)).Revision.ShouldBe(2);
        },
        from: ImportDatabases.Sample);

    [Fact]
    public async Task Each_change_tells_what_differs()
    {
        await using var database = await TestDatabase.CreateAsync(Changed);
        using var client = new GraphClient(database.Reader);

        var changes = await AskAsync(client, "{ changes(since: 1) { totalCount nodes { revision sequence type operation key fields { name old new } recordId record { __typename id } } } }");

        ((int)changes["totalCount"]!).ShouldBe(4);
        changes["nodes"]!.AsArray().Select(node => node!.ToJsonString(Readable)).ShouldBe(
        [
            """{"revision":2,"sequence":1,"type":"REGION","operation":"ADDED","key":"110106","fields":[{"name":"code","old":null,"new":"110106"},{"name":"level","old":null,"new":"COUNTY"},{"name":"name","old":null,"new":"丰台区"},{"name":"name_en","old":null,"new":"Fengtai District"},{"name":"parent_code","old":null,"new":"110000"}],"recordId":"UmVnaW9uOjExMDEwNg==","record":{"__typename":"Region","id":"UmVnaW9uOjExMDEwNg=="}}""",
            """{"revision":2,"sequence":2,"type":"STATION","operation":"CHANGED","key":"jianwai-24h","fields":[{"name":"area_square_metres","old":60.5,"new":60.25},{"name":"coordinates_estimated","old":true,"new":false},{"name":"latitude","old":39.9042,"new":null},{"name":"location_precision","old":"ADDRESS","new":null},{"name":"longitude","old":116.4566,"new":null},{"name":"name","old":"建外全时驿站","new":"建外驿站"},{"name":"name_en","old":null,"new":"Jianwai"},{"name":"serves","old":["COURIER","FOOD_DELIVERY"],"new":["COURIER"]}],"recordId":"U3RhdGlvbjpqaWFud2FpLTI0aA==","record":{"__typename":"Station","id":"U3RhdGlvbjpqaWFud2FpLTI0aA=="}}""",
            """{"revision":2,"sequence":3,"type":"STATION_AMENITY","operation":"REMOVED","key":"wangjing REST","fields":[{"name":"kind","old":"REST","new":null},{"name":"station_slug","old":"wangjing","new":null},{"name":"status","old":"AVAILABLE","new":null}],"recordId":"U3RhdGlvbjp3YW5namluZw==","record":null}""",
            """{"revision":2,"sequence":4,"type":"CONFLICT","operation":"REMOVED","key":"STATION jianwai-24h wangjing","fields":[{"name":"explanation","old":"两处都说是区里第一家","new":null},{"name":"other_slug","old":"wangjing","new":null},{"name":"slug","old":"jianwai-24h","new":null},{"name":"subject_type","old":"STATION","new":null}],"recordId":"U3RhdGlvbjpqaWFud2FpLTI0aA==","record":null}""",
        ]);
    }

    [Fact]
    public async Task Pages_follow_each_other_without_a_gap_or_a_double()
    {
        await using var database = await TestDatabase.CreateAsync(Changed);
        using var client = new GraphClient(database.Reader);
        var logged = (await ImportDatabases.RowsAsync(database, "SELECT revision_number, sequence, row_key FROM changes ORDER BY 1, 2")).ToList();

        var read = new List<string>();
        string? cursor = null;
        do
        {
            var page = await AskAsync(client, "query ($after: String) { changes(first: 7, after: $after) { nodes { revision sequence key } pageInfo { hasNextPage endCursor } } }", ("after", cursor));
            read.AddRange(page["nodes"]!.AsArray().Select(node => $"{node!["revision"]}|{node["sequence"]}|{node["key"]}"));
            cursor = (bool)page["pageInfo"]!["hasNextPage"]! ? (string)page["pageInfo"]!["endCursor"]! : null;
        }
        while (cursor is not null);

        read.ShouldBe(logged);
    }

    [Theory]
    [InlineData("since: 1, types: [STATION, STATION_AMENITY]", 2)]
    [InlineData("since: 1, types: []", 0)]
    [InlineData("since: 1, where: { operation: { eq: REMOVED } }", 2)]
    [InlineData("since: 2", 0)]
    [InlineData("since: 900", 0)]
    public async Task Changes_can_be_chosen(string arguments, int count)
    {
        await using var database = await TestDatabase.CreateAsync(Changed);
        using var client = new GraphClient(database.Reader);

        ((int)(await AskAsync(client, $"{{ changes({arguments}) {{ totalCount }} }}"))["totalCount"]!).ShouldBe(count);
    }

    [Fact]
    public async Task A_revision_below_zero_is_an_error()
    {
        await using var database = await TestDatabase.CreateAsync(ImportDatabases.Sample);
        using var client = new GraphClient(database.Reader);

        var error = (await client.AskAsync("{ changes(since: -1) { totalCount } }"))["errors"]!.AsArray().Single()!;

        ((string?)error["extensions"]!["code"], (string?)error["message"]).ShouldBe(("OU2083", "The argument `since` of Query.changes is -1; expected a revision, or 0 for all."));
    }

    [Fact]
    public void Every_table_of_the_data_package_has_its_type() =>
        ChangedTables.Named(Enum.GetNames<ChangeType>()).Order(StringComparer.Ordinal)
            .ShouldBe(SamplePackage.Schema.Tables.Select(table => table.Name).Order(StringComparer.Ordinal));

    private static async Task<JsonNode> AskAsync(GraphClient client, string query, params (string Name, object? Value)[] variables)
    {
        var answer = await client.AskAsync(query, variables.ToDictionary(variable => variable.Name, variable => variable.Value, StringComparer.Ordinal));
        answer["errors"]?.ToJsonString().ShouldBeNull();
        return answer["data"]!["changes"]!;
    }
}
