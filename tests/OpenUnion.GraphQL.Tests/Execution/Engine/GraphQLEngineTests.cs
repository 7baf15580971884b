using System.IO.Pipelines;
using System.Text;
using OpenUnion.GraphQL.Execution;
using OpenUnion.GraphQL.Types;

namespace OpenUnion.GraphQL.Tests.Execution.Engine;

public class GraphQLEngineTests
{
    private const string Sdl = "type Query { a(n: Int): Int }";

    [Theory]
    [InlineData("{ a", null, """{"errors":[{"message":"Syntax Error: Expected Name, found <EOF>.","locations":[{"line":1,"column":4}],"extensions":{"code":"HC0011"}}]}""")]
    [InlineData("query A { a } query B { a }", null, """{"errors":[{"message":"Must provide operation name if query contains multiple operations."}]}""")]
    [InlineData("query A { a } query B { a }", "C", """{"errors":[{"message":"Unknown operation named \"C\"."}]}""")]
    [InlineData("{ a }", "", """{"errors":[{"message":"Unknown operation named \"\"."}]}""")]
    [InlineData("fragment F on Query { a }", null, """{"errors":[{"message":"Must provide an operation."}]}""")]
    [InlineData("mutation { a }", null, """{"errors":[{"message":"Schema is not configured to execute mutation operation.","locations":[{"line":1,"column":1}]}]}""")]
    [InlineData("query A { a } query B { b: a }", "B", """{"data":{"b":null}}""")]
    public async Task A_request_that_cannot_be_executed_has_no_data(string query, string? name, string expected) =>
        (await Executed.Engine(Sdl).Run(Executed.Request(query, operationName: name))).ShouldBe(expected);

    [Fact]
    public async Task Errors_of_variables_leave_no_data() =>
        (await Executed.Engine(Sdl).Run("query ($n: Int) { a(n: $n) }", """{"n": "x"}""")).ShouldBe(
            """{"errors":[{"message":"Variable \"$n\" has invalid value: Int cannot represent non-integer value: \"x\"","locations":[{"line":1,"column":8}],"extensions":{"code":"HC0016"}}]}""");

    [Fact]
    public async Task Validation_and_the_hosts_check_can_refuse()
    {
        var engine = Executed.Engine(Sdl, options: new()
        {
            Validate = (_, document) => document.Definitions.Length > 1 ? [new("Only one"), new("And no more")] : [],
            Check = (operation, variables, request) => variables.GetValueOrDefault("n") is > 5 ? [new GraphQLError($"Too much for {operation.Name}").WithCode("HC0047")] : [],
        }, validate: true);
        (await engine.Run("{ a } fragment F on Query { a }")).ShouldBe("""{"errors":[{"message":"Only one"},{"message":"And no more"}]}""");
        (await engine.Run("query Q($n: Int) { a(n: $n) }", """{"n": 6}""")).ShouldBe("""{"errors":[{"message":"Too much for Q","extensions":{"code":"HC0047"}}]}""");
        (await engine.Run("query Q($n: Int) { a(n: $n) }", """{"n": 5}""")).ShouldBe("""{"data":{"a":null}}""");
    }

    [Fact]
    public async Task Documents_are_validated_by_default() =>
        (await new GraphQLEngine(Schema.Build(Sdl)).Run("{ a b }")).ShouldBe(
            """{"errors":[{"message":"Cannot query field \"b\" on type \"Query\". Did you mean \"a\"?","locations":[{"line":1,"column":5}],"extensions":{"specifiedBy":"https://spec.graphql.org/September2025/#sec-Field-Selections"}}]}""");

    [Fact]
    public void A_prepared_operation_is_kept_by_text_and_name()
    {
        var engine = Executed.Engine(Sdl);
        var text = "query A { a } query B { a }"u8.ToArray();
        var prepared = engine.Prepare(text, "A");
        engine.Prepare((byte[])text.Clone(), "A").ShouldBeSameAs(prepared);
        engine.Prepare(text, "B").ShouldNotBeSameAs(prepared);
        engine.CachedOperations.ShouldBe(2);
    }

    [Fact]
    public void The_callers_buffer_may_change_afterwards()
    {
        var engine = Executed.Engine(Sdl);
        var text = "{ a }"u8.ToArray();
        var prepared = engine.Prepare(text);
        text.AsSpan().Fill((byte)' ');
        engine.Prepare("{ a }"u8.ToArray()).ShouldBeSameAs(prepared);
        prepared.Operation!.Definition.Location.Source!.ToString().ShouldBe("{ a }");
    }

    [Fact]
    public void A_hit_allocates_nothing()
    {
        var engine = Executed.Engine(Sdl);
        var text = Encoding.UTF8.GetBytes("query A { " + string.Join(' ', Enumerable.Range(0, 200).Select(i => $"a{i}: a")) + " }");
        // The runtime itself may allocate now and then while it compiles; not in every round.
        Enumerable.Range(0, 5).Min(_ => Allocated(() => engine.Prepare(text, "A"))).ShouldBe(0);

        static long Allocated(Action action)
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            for (var i = 0; i < 1000; i++) action();
            return GC.GetAllocatedBytesForCurrentThread() - before;
        }
    }

    [Fact]
    public void Hostile_documents_neither_grow_the_cache_nor_push_out_what_is_hot()
    {
        var engine = Executed.Engine(Sdl, options: new() { CachedOperations = 50, CachedBytes = 400_000 });
        var hot = Enumerable.Range(0, 20).Select(i => Encoding.UTF8.GetBytes($"{{ hot{i}: a }}")).ToArray();
        var prepared = hot.Select(text => engine.Prepare(text)).ToArray();
        for (var round = 0; round < 3; round++)
            foreach (var text in hot) engine.Prepare(text);
        for (var i = 0; i < 20_000; i++)
        {
            engine.Prepare(Encoding.UTF8.GetBytes($"{{ a{i}: a{(i % 100 == 0 ? new string(' ', 20_000) : "")} }}"));
            if (i % 10 == 0) engine.Prepare(hot[i / 10 % 20]).ShouldBeSameAs(prepared[i / 10 % 20]);
        }

        engine.CachedOperations.ShouldBeLessThanOrEqualTo(50);
        engine.CachedBytes.ShouldBeLessThanOrEqualTo(400_000);
    }

    [Fact]
    public void What_cannot_be_executed_is_not_kept()
    {
        var engine = Executed.Engine(Sdl);
        engine.Prepare("{"u8.ToArray()).Errors.ShouldNotBeEmpty();
        engine.Prepare("mutation { a }"u8.ToArray()).Errors.ShouldNotBeEmpty();
        engine.CachedOperations.ShouldBe(0);
    }

    [Fact]
    public async Task A_response_is_written_to_a_pipe()
    {
        var pipe = new Pipe();
        await using (var result = await Executed.Engine(Sdl).ExecuteAsync(Executed.Request("{ a }")))
        {
            result.SetExtension("took", 1.5);
            await result.WriteAsync(pipe.Writer);
        }

        await pipe.Writer.CompleteAsync();
        var read = await pipe.Reader.ReadAsync();
        Encoding.UTF8.GetString(read.Buffer.FirstSpan).ShouldBe("""{"data":{"a":null},"extensions":{"took":1.5}}""");
    }

    [Fact]
    public async Task Requests_may_run_in_parallel()
    {
        var engine = Executed.Engine("type Query { q(n: Int): Q } type Q { n: Int, q(n: Int): Q }", bindings => bindings
            .Field("Query", "q", context => context.Argument<int>("n")).Field("Q", "q", context => context.Argument<int>("n")).Field("Q", "n", context => context.Source));
        await Parallel.ForAsync(0, 2000, async (i, _) =>
            (await engine.Run("query ($n: Int, $s: Boolean!) { q(n: $n) { n q(n: 5) @skip(if: $s) { n } } }", $$"""{"n": {{i}}, "s": {{(i % 2 == 0 ? "true" : "false")}}}"""))
            .ShouldBe("{\"data\":{\"q\":{\"n\":" + i + (i % 2 == 0 ? "}}}" : ",\"q\":{\"n\":5}}}}")));
    }

    [Fact]
    public void Limits_that_the_stack_cannot_hold_are_refused() =>
        Should.Throw<ArgumentOutOfRangeException>(() => new OperationLimits { MaxDepth = 501 }).Message.ShouldStartWith("Expected a depth from 1 to 500.");

    [Fact]
    public void The_schema_is_the_engines_own() => Executed.Engine(Sdl).Schema.QueryType!.Kind.ShouldBe(TypeKind.Object);
}
