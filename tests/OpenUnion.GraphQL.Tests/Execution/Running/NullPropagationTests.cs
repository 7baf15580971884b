using OpenUnion.GraphQL.Execution;

namespace OpenUnion.GraphQL.Tests.Execution.Running;

public class NullPropagationTests
{
    private const string Sdl = """
        type Query { a: A, must: A!, list: [A], items: [A!], strict: [A!]!, grid: [[Int!]] }
        type A { x: Int, n: Int!, a: A, must: A!, slow: Int!, items: [A!] }
        """;

    [Theory]
    [InlineData("{ a { x n } }", """{"a": {"x": 1, "n": 2}}""", """{"data":{"a":{"x":1,"n":2}}}""")]
    [InlineData("{ a { x } }", "{}", """{"data":{"a":null}}""")]
    [InlineData("{ a { x n } }", """{"a": {"x": 1}}""", """{"errors":[{"message":"Cannot return null for non-nullable field A.n.","locations":[{"line":1,"column":9}],"path":["a","n"],"extensions":{"code":"HC0018"}}],"data":{"a":null}}""")]
    [InlineData("{ must { b: n } }", """{"must": {}}""", """{"errors":[{"message":"Cannot return null for non-nullable field A.n.","locations":[{"line":1,"column":10}],"path":["must","b"],"extensions":{"code":"HC0018"}}],"data":null}""")]
    [InlineData("{ a { a { must { n } } x } }", """{"a": {"a": {"must": {}}, "x": 1}}""", """{"errors":[{"message":"Cannot return null for non-nullable field A.n.","locations":[{"line":1,"column":18}],"path":["a","a","must","n"],"extensions":{"code":"HC0018"}}],"data":{"a":{"a":null,"x":1}}}""")]
    [InlineData("{ list { n } }", """{"list": [{"n": 1}, {}, {"n": 3}]}""", """{"errors":[{"message":"Cannot return null for non-nullable field A.n.","locations":[{"line":1,"column":10}],"path":["list",1,"n"],"extensions":{"code":"HC0018"}}],"data":{"list":[{"n":1},null,{"n":3}]}}""")]
    [InlineData("{ items { n } }", """{"items": [{"n": 1}, {}, {"n": 3}]}""", """{"errors":[{"message":"Cannot return null for non-nullable field A.n.","locations":[{"line":1,"column":11}],"path":["items",1,"n"],"extensions":{"code":"HC0018"}}],"data":{"items":null}}""")]
    [InlineData("{ items { x } }", """{"items": [{"x": 1}, null]}""", """{"errors":[{"message":"Cannot return null for non-nullable field Query.items.","locations":[{"line":1,"column":3}],"path":["items",1],"extensions":{"code":"HC0018"}}],"data":{"items":null}}""")]
    [InlineData("{ strict { x } }", """{"strict": [null]}""", """{"errors":[{"message":"Cannot return null for non-nullable field Query.strict.","locations":[{"line":1,"column":3}],"path":["strict",0],"extensions":{"code":"HC0018"}}],"data":null}""")]
    [InlineData("{ grid }", """{"grid": [[1, null], [2], null]}""", """{"errors":[{"message":"Cannot return null for non-nullable field Query.grid.","locations":[{"line":1,"column":3}],"path":["grid",0,1],"extensions":{"code":"HC0018"}}],"data":{"grid":[null,[2],null]}}""")]
    public async Task Null_stops_at_the_nearest_nullable_place(string query, string root, string expected) =>
        (await Executed.Engine(Sdl).Run(query, root: Executed.Json(root))).ShouldBe(expected);

    [Fact]
    public async Task A_slow_null_takes_its_parent_with_it_and_leaves_the_neighbours()
    {
        var engine = Executed.Engine(Sdl, bindings => bindings.Field("A", "slow", async context =>
        {
            await Task.Yield();
            return (context.Source as IReadOnlyDictionary<string, object?>)?["x"] is 2 ? null : 5;
        }));
        var root = Executed.Json("""{"list": [{"x": 1}, {"x": 2}, {"x": 3}]}""");
        (await engine.Run("{ list { slow x } }", root: root)).ShouldBe(
            """{"errors":[{"message":"Cannot return null for non-nullable field A.slow.","locations":[{"line":1,"column":10}],"path":["list",1,"slow"],"extensions":{"code":"HC0018"}}],"data":{"list":[{"slow":5,"x":1},null,{"slow":5,"x":3}]}}""");
    }

    [Fact]
    public async Task A_merged_field_reports_all_its_places() =>
        (await Executed.Engine(Sdl).Run("{ a { n } ... { a { n } } }", root: Executed.Json("""{"a": {}}""")))
            .ShouldStartWith("""{"errors":[{"message":"Cannot return null for non-nullable field A.n.","locations":[{"line":1,"column":7},{"line":1,"column":21}],"path":["a","n"]""");

    [Fact]
    public async Task Errors_beyond_the_limit_are_left_out()
    {
        var engine = Executed.Engine(Sdl, options: new() { Limits = new() { MaxErrors = 3 } });
        var root = new Dictionary<string, object?> { ["list"] = Enumerable.Repeat(new Dictionary<string, object?>(), 10).ToList() };
        await using var result = await engine.ExecuteAsync(Executed.Request("{ list { n } }", root: root));
        result.Errors.Count.ShouldBe(3);
        (await result.Text()).ShouldEndWith("\"data\":{\"list\":[null,null,null,null,null,null,null,null,null,null]}}");
    }
}
