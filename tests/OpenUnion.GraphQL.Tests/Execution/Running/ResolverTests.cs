using OpenUnion.GraphQL.Execution;
using OpenUnion.GraphQL.Types;

namespace OpenUnion.GraphQL.Tests.Execution.Running;

public class ResolverTests
{
    private const string Sdl = """
        scalar Raw
        enum Color { RED GREEN }
        type Query { a: String, b: String!, list: [Int], color: Color, raw: Raw, i: Int, path: P }
        type P { q: [P], path: String }
        """;

    [Fact]
    public async Task An_unexpected_exception_shows_the_client_nothing_and_the_host_everything()
    {
        var failures = new List<UnexpectedFailure>();
        var engine = Executed.Engine(Sdl, bindings => bindings.Field("Query", "a", Throw), new() { OnUnexpected = failures.Add });
        (await engine.Run(Executed.Request("{ x: a }") with { Host = "host" })).ShouldBe(
            """{"errors":[{"message":"Unexpected Execution Error","locations":[{"line":1,"column":3}],"path":["x"]}],"data":{"x":null}}""");
        var failure = failures.ShouldHaveSingleItem();
        failure.Exception.Message.ShouldBe("secret");
        failure.Path.ShouldBe(["x"]);
        failure.Host.ShouldBe("host");

        static object? Throw(FieldContext context) => throw new InvalidOperationException("secret");
    }

    [Fact]
    public async Task A_slow_unexpected_exception_is_hidden_as_well()
    {
        var engine = Executed.Engine(Sdl, bindings => bindings.Field("Query", "b", async _ =>
        {
            await Task.Yield();
            throw new InvalidOperationException("secret");
        }));
        (await engine.Run("{ b }")).ShouldBe("""{"errors":[{"message":"Unexpected Execution Error","locations":[{"line":1,"column":3}],"path":["b"]}],"data":null}""");
    }

    [Fact]
    public async Task An_error_of_the_host_reaches_the_client_with_path_and_place()
    {
        var engine = Executed.Engine(Sdl, bindings => bindings.Field("Query", "a", _ => new GraphQLException("No such thing", "X1")));
        (await engine.Run("{ a }")).ShouldBe(
            """{"errors":[{"message":"No such thing","locations":[{"line":1,"column":3}],"path":["a"],"extensions":{"code":"X1"}}],"data":{"a":null}}""");
    }

    [Fact]
    public async Task A_resolver_can_report_beside_its_value()
    {
        var engine = Executed.Engine(Sdl, bindings => bindings.Field("Query", "a", context =>
        {
            context.Report(new("Half of it"));
            return "half";
        }));
        (await engine.Run("{ a }")).ShouldBe("""{"errors":[{"message":"Half of it","locations":[{"line":1,"column":3}],"path":["a"]}],"data":{"a":"half"}}""");
    }

    [Fact]
    public async Task Items_fail_at_their_own_index()
    {
        var engine = Executed.Engine(Sdl, bindings => bindings.Field("Query", "list", _ => new object[] { 1, new GraphQLException("bad"), "2", "x" }));
        (await engine.Run("{ list }")).ShouldBe(
            """{"errors":[{"message":"bad","locations":[{"line":1,"column":3}],"path":["list",1]},{"message":"Int cannot represent non-integer value: \"x\"","locations":[{"line":1,"column":3}],"path":["list",3]}],"data":{"list":[1,null,2,null]}}""");
    }

    [Fact]
    public async Task A_list_may_arrive_item_by_item()
    {
        var engine = Executed.Engine(Sdl, bindings => bindings.Field("Query", "list", _ => Count()));
        (await engine.Run("{ list }")).ShouldBe("""{"data":{"list":[0,1,2]}}""");

        static async IAsyncEnumerable<object?> Count()
        {
            for (var i = 0; i < 3; i++)
            {
                await Task.Yield();
                yield return i;
            }
        }
    }

    [Theory]
    [InlineData("list", "text", "Expected a list for field \"Query.list\", found String.")]
    [InlineData("color", "BLUE", "Enum \"Color\" cannot represent value: \"BLUE\"")]
    [InlineData("i", 1.5, "Int cannot represent non-integer value: 1.5")]
    public async Task A_value_that_is_none_of_the_type_is_an_error(string field, object value, string message)
    {
        await using var result = await Executed.Engine(Sdl, bindings => bindings.Field("Query", field, _ => value)).ExecuteAsync(Executed.Request($"{{ {field} }}"));
        result.Errors.ShouldHaveSingleItem().Message.ShouldBe(message);
    }

    [Fact]
    public async Task A_scalar_may_be_any_plain_value()
    {
        var value = Executed.Json("""{"a":[1,2.5,true,null,"x"],"b":{"c":{}},"d":[],"e":12345678901}""");
        var engine = Executed.Engine(Sdl, bindings => bindings.Field("Query", "raw", _ => value));
        (await engine.Run("{ raw }")).ShouldBe("""{"data":{"raw":{"a":[1,2.5,true,null,"x"],"b":{"c":{}},"d":[],"e":12345678901}}}""");
    }

    [Fact]
    public async Task A_scalar_that_nests_without_end_or_is_no_plain_value_is_a_bug()
    {
        var endless = new List<object?>();
        endless.Add(endless);
        foreach (var value in new object[] { endless, new object(), double.NaN })
        {
            var engine = Executed.Engine(Sdl, bindings => bindings.Field("Query", "raw", _ => value));
            (await engine.Run("{ raw }")).ShouldContain("Unexpected Execution Error");
        }
    }

    [Fact]
    public async Task A_resolver_sees_its_path()
    {
        var engine = Executed.Engine(Sdl, bindings => bindings
            .Field("Query", "path", _ => new object())
            .Field("P", "q", _ => new object[] { 1, 2 })
            .Field("P", "path", context => string.Join('/', context.Path)));
        (await engine.Run("{ r: path { q { p: path } } }")).ShouldBe("""{"data":{"r":{"q":[{"p":"r/q/0/p"},{"p":"r/q/1/p"}]}}}""");
    }

    [Fact]
    public async Task Fields_that_wait_do_so_together()
    {
        var both = new Barrier(2);
        var engine = Executed.Engine(Sdl, bindings => bindings.Field("Query", "a", Meet).Field("Query", "b", Meet));
        (await engine.Run("{ b a }")).ShouldBe("""{"data":{"b":"met","a":"met"}}""");

        // Neither gets on before the other has come.
        async ValueTask<object?> Meet(FieldContext context) =>
            await Task.Factory.StartNew(() => both.SignalAndWait(TimeSpan.FromSeconds(20)), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default) ? "met" : "alone";
    }

    [Fact]
    public void A_binding_of_what_is_not_in_the_schema_is_refused()
    {
        Should.Throw<ArgumentException>(() => Executed.Engine(Sdl, bindings => bindings.Field("Query", "z", _ => null)))
            .Message.ShouldBe("A resolver is bound to \"Query.z\", which is no field of an object type of the schema.");
        Should.Throw<ArgumentException>(() => Executed.Engine(Sdl, bindings => bindings.Type("Query", _ => null)))
            .Message.ShouldBe("A type resolver is bound to \"Query\", which is no interface or union of the schema.");
    }

    [Fact]
    public async Task Binding_after_the_engine_was_made_changes_nothing()
    {
        var bindings = new Bindings();
        var engine = new GraphQLEngine(Schema.Build(Sdl), new() { Bindings = bindings });
        bindings.Field("Query", "a", _ => "late");
        (await engine.Run("{ a }")).ShouldBe("""{"data":{"a":null}}""");
    }
}
