namespace OpenUnion.GraphQL.Tests.Execution.Running;

public class MutationTests
{
    private const string Sdl = "type Query { a: Int } type Mutation { add(n: Int!): Int, must(n: Int!): Int! }";

    [Fact]
    public async Task Root_fields_run_one_after_the_other()
    {
        var sum = 0;
        var running = 0;
        var engine = Executed.Engine(Sdl, bindings => bindings.Field("Mutation", "add", async context =>
        {
            Interlocked.Increment(ref running).ShouldBe(1);
            await Task.Yield();
            sum = sum * 10 + context.Argument<int>("n");
            Interlocked.Decrement(ref running);
            return sum;
        }));
        (await engine.Run("mutation { ...F c: add(n: 3) } fragment F on Mutation { a: add(n: 1) b: add(n: 2) }"))
            .ShouldBe("""{"data":{"a":1,"b":12,"c":123}}""");
    }

    [Fact]
    public async Task Nothing_runs_after_a_null_that_takes_all_data()
    {
        var ran = new List<int>();
        var engine = Executed.Engine(Sdl, bindings => bindings.Field("Mutation", "must", context =>
        {
            ran.Add(context.Argument<int>("n"));
            return context.Argument<int>("n") == 2 ? null : 1;
        }));
        (await engine.Run("mutation { a: must(n: 1) b: must(n: 2) c: must(n: 3) }")).ShouldEndWith("\"data\":null}");
        ran.ShouldBe([1, 2]);
    }
}
