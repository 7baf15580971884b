using OpenUnion.GraphQL.Execution;

namespace OpenUnion.GraphQL.Tests.Execution.Running;

public class CancellationTests
{
    private const string Sdl = "type Query { slow: Int, deaf: Int }";

    [Fact]
    public async Task Running_out_of_time_is_an_error_without_data()
    {
        var engine = Engine(new() { ExecutionTimeout = TimeSpan.FromMilliseconds(20) });
        await using var result = await engine.ExecuteAsync(Executed.Request("{ slow }"));
        result.HasData.ShouldBeFalse();
        (await result.Text()).ShouldBe("""{"errors":[{"message":"The request exceeded the configured timeout of `00:00:00.0200000`.","extensions":{"code":"HC0045"}}]}""");
    }

    [Fact]
    public async Task A_resolver_that_does_not_listen_is_left_behind()
    {
        var engine = Engine(new() { ExecutionTimeout = TimeSpan.FromMilliseconds(20) });
        (await engine.Run("{ deaf }")).ShouldContain("HC0045");
    }

    [Fact]
    public async Task The_callers_cancellation_is_thrown()
    {
        using var cancellation = new CancellationTokenSource();
        var running = Engine(new()).Run(Executed.Request("{ slow }"), cancellation.Token);
        await cancellation.CancelAsync();
        (await Should.ThrowAsync<OperationCanceledException>(running)).CancellationToken.ShouldBe(cancellation.Token);
    }

    [Fact]
    public async Task A_cancellation_of_the_resolvers_own_is_a_bug_like_any_other()
    {
        var engine = Executed.Engine(Sdl, bindings => bindings.Field("Query", "slow", _ => throw new OperationCanceledException()));
        (await engine.Run("{ slow }")).ShouldContain("Unexpected Execution Error");
    }

    private static GraphQLEngine Engine(EngineOptions options) => Executed.Engine(Sdl, bindings => bindings
        .Field("Query", "slow", async context =>
        {
            await Task.Delay(Timeout.Infinite, context.Cancellation);
            return 1;
        })
        .Field("Query", "deaf", context => new ValueTask<object?>(new TaskCompletionSource<object?>().Task)), options);
}
