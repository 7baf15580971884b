using System.Text;
using OpenUnion.GraphQL.Execution;

namespace OpenUnion.GraphQL.Tests.Execution.Compiled;

public class CompiledFieldsTests
{
    private const string Sdl = """
        type Query { a: Int, must: Int!, c(x: Int): T, cs: [T], cmust: T! }
        type Mutation { c: T, cmust: T!, o: Int }
        type T { x: Int }
        """;

    [Fact]
    public async Task Compiled_and_resolved_fields_keep_the_order_of_the_document()
    {
        var compiler = new Answers(("c", """{"x":  1}"""), ("second", "[ ]")) { Extensions = new Dictionary<string, object?> { ["revision"] = 7 } };
        (await Engine(compiler).Run("{ a c { x } __typename second: cs { x } must }", root: Executed.Json("""{"a": 1, "must": 2}""")))
            .ShouldBe("""{"data":{"a":1,"c":{"x":  1},"__typename":"Query","second":[ ],"must":2},"extensions":{"revision":7}}""");
        compiler.Compilations.ShouldBe(["c second"]);
        compiler.Log.ShouldBe(["run c second", "disposed"]);
    }

    [Fact]
    public async Task An_operation_is_compiled_once_a_variant()
    {
        var compiler = new Answers(("c", "{}"), ("d", "{}"));
        var engine = Engine(compiler);
        const string Query = "query ($s: Boolean!, $x: Int) { c(x: $x) { x } d: c(x: $x) @skip(if: $s) { x } }";
        foreach (var variables in new[] { """{"s": true, "x": 1}""", """{"s": true, "x": 2}""", """{"s": false}""", """{"s": false, "x": 3}""" })
            await engine.Run(Query, variables);
        compiler.Compilations.ShouldBe(["c", "c d"]);
    }

    [Fact]
    public async Task Errors_and_nulls_of_compiled_fields_are_placed_by_the_engine() =>
        (await Engine(new Answers(("c", "!broken"), ("d", "null"), ("e", "{}"))).Run("{ c { x } d: c { x } e: c { x } }")).ShouldBe(
            """{"errors":[{"message":"broken","locations":[{"line":1,"column":3}],"path":["c"],"extensions":{"code":"X"}}],"data":{"c":null,"d":null,"e":{}}}""");

    [Theory]
    [InlineData("!broken", "broken", "X")]
    [InlineData("null", "Cannot return null for non-nullable field Query.cmust.", "HC0018")]
    public async Task A_null_in_a_non_null_compiled_field_takes_all_data(string answer, string message, string code)
    {
        var compiler = new Answers(("cmust", answer), ("c", "{}"));
        (await Engine(compiler).Run("{ cmust { x } c { x } }")).ShouldBe(
            $$$"""{"errors":[{"message":"{{{message}}}","locations":[{"line":1,"column":3}],"path":["cmust"],"extensions":{"code":"{{{code}}}"}}],"data":null}""");
        compiler.Log[^1].ShouldBe("disposed");
    }

    [Fact]
    public async Task A_failure_of_the_whole_fails_every_compiled_field_and_no_other()
    {
        var known = new Answers { CompileFailure = new GraphQLException("too complex", "X") };
        (await Engine(known).Run("{ c { x } a d: c { x } }", root: Executed.Json("""{"a": 1}"""))).ShouldBe(
            """{"errors":[{"message":"too complex","locations":[{"line":1,"column":3}],"path":["c"],"extensions":{"code":"X"}},{"message":"too complex","locations":[{"line":1,"column":13}],"path":["d"],"extensions":{"code":"X"}}],"data":{"c":null,"a":1,"d":null}}""");
    }

    [Fact]
    public async Task A_bug_of_the_compiler_is_told_to_the_host_once()
    {
        var failures = new List<UnexpectedFailure>();
        var compiler = new Answers(("c", "{}"), ("d", "{}")) { Before = _ => throw new InvalidOperationException("secret") };
        var engine = Engine(compiler, new() { OnUnexpected = failures.Add });
        (await engine.Run("{ c { x } d: c { x } }")).ShouldBe(
            """{"errors":[{"message":"Unexpected Execution Error","locations":[{"line":1,"column":3}],"path":["c"]},{"message":"Unexpected Execution Error","locations":[{"line":1,"column":11}],"path":["d"]}],"data":{"c":null,"d":null}}""");
        failures.ShouldHaveSingleItem().Exception.Message.ShouldBe("secret");
    }

    [Fact]
    public async Task Compiled_fields_of_a_mutation_run_one_by_one_in_turn()
    {
        var compiler = new Answers(("c", "{}"), ("d", "{}"));
        var engine = Engine(compiler, bind: bindings => bindings.Field("Mutation", "o", _ =>
        {
            compiler.Log.Add("run o");
            return 1;
        }));
        (await engine.Run("mutation { c { x } o d: c { x } }")).ShouldBe("""{"data":{"c":{},"o":1,"d":{}}}""");
        compiler.Log.ShouldBe(["run c", "run o", "run d", "disposed", "disposed"]);
    }

    [Fact]
    public async Task Compiled_and_resolved_fields_run_together()
    {
        var met = new TaskCompletionSource();
        var compiler = new Answers(("c", "{}")) { Before = _ => met.Task.WaitAsync(TimeSpan.FromSeconds(20)) };
        var engine = Engine(compiler, bind: bindings => bindings.Field("Query", "a", _ =>
        {
            met.SetResult();
            return 1;
        }));
        (await engine.Run("{ c { x } a }")).ShouldBe("""{"data":{"c":{},"a":1}}""");
    }

    [Fact]
    public async Task A_result_that_comes_after_the_time_is_up_is_disposed()
    {
        var late = new TaskCompletionSource();
        var compiler = new Answers(("c", "{}")) { Before = _ => late.Task };
        var engine = Engine(compiler, new() { ExecutionTimeout = TimeSpan.FromMilliseconds(20) });
        (await engine.Run("{ c { x } }")).ShouldContain("HC0045");
        compiler.Log.ShouldBe(["run c"]);
        late.SetResult();
        SpinWait.SpinUntil(() => compiler.Log.Count == 2, TimeSpan.FromSeconds(20)).ShouldBeTrue();
        compiler.Log[^1].ShouldBe("disposed");
    }

    [Fact]
    public void A_selection_coerces_arguments_for_its_compiler()
    {
        var operation = Engine(new Answers()).Prepare(Encoding.UTF8.GetBytes("query ($x: Int) { c(x: 1) { x } d: c(x: $x) { x } }")).Operation!;
        var root = operation.GetVariant(new Dictionary<string, object?>()).Root.Fields;
        root[0].DependsOnVariables.ShouldBeFalse();
        root[0].CoerceArguments(new Dictionary<string, object?>()).ShouldBe([new("x", 1)]);
        root[1].DependsOnVariables.ShouldBeTrue();
        root[1].CoerceArguments(new Dictionary<string, object?> { ["x"] = 2 }).ShouldBe([new("x", 2)]);
        root[1].CoerceArguments(new Dictionary<string, object?>()).ShouldBeEmpty();
    }

    private static GraphQLEngine Engine(FieldCompiler compiler, EngineOptions? options = null, Action<Bindings>? bind = null) =>
        Executed.Engine(Sdl, bind, (options ?? new()) with { FieldCompiler = compiler });
}
