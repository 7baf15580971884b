using OpenUnion.GraphQL.Execution;

namespace OpenUnion.GraphQL.Tests.Execution.Running;

public class SubscriptionTests
{
    private const string Sdl = "type Query { a: Int } type Subscription { tick(from: Int = 0): Tick!, other: Int } type Tick { n: Int! }";

    [Fact]
    public async Task Each_event_becomes_a_response()
    {
        var started = await Subscribe("subscription { t: tick(from: 5) { n } }");
        (await Texts(started)).ShouldBe(["""{"data":{"t":{"n":5}}}""", """{"data":{"t":{"n":6}}}""", """{"data":{"t":{"n":7}}}"""]);
    }

    [Fact]
    public async Task An_event_that_fails_does_not_end_the_stream()
    {
        var started = await Subscribe("subscription { tick(from: -1) { n } }");
        (await Texts(started)).ShouldBe([
            """{"errors":[{"message":"Cannot return null for non-nullable field Subscription.tick.","locations":[{"line":1,"column":16}],"path":["tick"],"extensions":{"code":"HC0018"}}],"data":null}""",
            """{"data":{"tick":{"n":0}}}""",
            """{"data":{"tick":{"n":1}}}""",
        ]);
    }

    [Theory]
    [InlineData("subscription { tick(from: 100) { n } }", "Too far")]
    [InlineData("subscription { other }", "Field \"Subscription.other\" has no source of events.")]
    [InlineData("subscription { a: tick { n } b: tick { n } }", "Subscription must select exactly one root field.")]
    [InlineData("query { a }", "Expected a subscription, found a query.")]
    [InlineData("subscription ($v: Int!) { tick(from: $v) { n } }", "Variable \"$v\" has invalid value: Expected a value of non-null type \"Int!\" to be provided.")]
    public async Task A_stream_that_cannot_start_is_one_response_without_data(string query, string message)
    {
        var started = await Subscribe(query);
        started.Responses.ShouldBeNull();
        started.Failure!.HasData.ShouldBeFalse();
        started.Failure.Errors.ShouldHaveSingleItem().Message.ShouldBe(message);
    }

    [Fact]
    public async Task A_transport_without_streams_refuses_a_subscription() =>
        (await Engine().Run("subscription { tick { n } }")).ShouldBe("""{"errors":[{"message":"A subscription needs a transport that streams responses."}]}""");

    [Fact]
    public async Task Cancellation_ends_the_stream()
    {
        using var cancellation = new CancellationTokenSource();
        var engine = Engine();
        var request = Executed.Request("subscription { tick { n } }");
        var started = await engine.SubscribeAsync(engine.Prepare(request.Query), request, cancellation.Token);
        await Should.ThrowAsync<OperationCanceledException>(async () =>
        {
            await foreach (var _ in started.Responses!) await cancellation.CancelAsync();
        });
    }

    private static GraphQLEngine Engine() => Executed.Engine(Sdl, bindings => bindings
        .Events("Subscription", "tick", context => new(Count(context.Argument<int>("from"))))
        .Field("Subscription", "tick", context => context.Source is >= 0 ? context.Source : null)
        .Field("Tick", "n", context => context.Source));

    private static async IAsyncEnumerable<object?> Count(int from)
    {
        await Task.Yield();
        for (var i = from; i < from + 3; i++) yield return i;
    }

    private static IAsyncEnumerable<object?> Checked(int from) => from < 50 ? Count(from) : throw new GraphQLException("Too far");

    private static async Task<SubscriptionResult> Subscribe(string query)
    {
        var engine = Executed.Engine(Sdl, bindings => bindings
            .Events("Subscription", "tick", context => new(Checked(context.Argument<int>("from"))))
            .Field("Subscription", "tick", context => context.Source is >= 0 ? context.Source : null)
            .Field("Tick", "n", context => context.Source));
        var request = Executed.Request(query);
        return await engine.SubscribeAsync(engine.Prepare(request.Query), request);
    }

    private static async Task<List<string>> Texts(SubscriptionResult started)
    {
        started.Failure.ShouldBeNull();
        var texts = new List<string>();
        await foreach (var response in started.Responses!)
        {
            await using (response) texts.Add(await response.Text());
        }

        return texts;
    }
}
