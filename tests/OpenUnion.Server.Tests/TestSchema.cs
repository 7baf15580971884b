using OpenUnion.GraphQL.Execution;
using OpenUnion.GraphQL.Types;
using OpenUnion.GraphQL.Validation.Cost;

namespace OpenUnion.Server.Tests;

/// <summary>A small schema whose fields do what the transport must cope with.</summary>
internal sealed class TestSchema
{
    private const string Sdl = """
        type Query {
          hello(name: String = "world"): String!
          number(value: Int!): Int
          numbers(values: [Int!]!): Int
          self: Query
          broken: String
          brokenRequired: String!
          waits: String
          torn: String
          endless: String
          many(first: Int = 10): [Query!] @cost(weight: "2") @listSize(slicingArguments: ["first"])
        }

        type Mutation { count: Int! }

        type Subscription { ticks: Int! }
        """;

    private int _count;

    /// <summary>Ends <c>waits</c>; it is counted in <see cref="Waiting"/> until then.</summary>
    public TaskCompletionSource Release { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Set when a client that waited went away.</summary>
    public TaskCompletionSource Cancelled { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public SemaphoreSlim Waiting { get; } = new(0);

    public AwkwardFields Awkward { get; } = new();

    public int Count => _count;

    public GraphQLEngine CreateEngine(ServerOptions options) => new(Schema.Build(CostDirectives.Sdl + "\n" + Sdl), OpenUnionServer.Limited(options, new EngineOptions
    {
        FieldCompiler = Awkward,
        Bindings = new Bindings()
            .Field("Query", "hello", context => $"Hello, {context.Argument<string>("name")}!")
            .Field("Query", "number", context => context.Arguments["value"])
            .Field("Query", "numbers", context => ((IReadOnlyList<object?>)context.Arguments["values"]!).Count)
            .Field("Query", "many", context => Enumerable.Repeat(new object(), (int)context.Arguments["first"]!))
            .Field("Query", "self", _ => new object())
            .Field("Query", "broken", _ => throw new InvalidOperationException("a secret"))
            .Field("Query", "brokenRequired", _ => throw new InvalidOperationException("a secret"))
            .Field("Query", "waits", WaitAsync)
            .Field("Mutation", "count", _ => Interlocked.Increment(ref _count)),
    }));

    private async ValueTask<object?> WaitAsync(FieldContext context)
    {
        var cancellation = context.Cancellation;
        Waiting.Release();
        try
        {
            await Release.Task.WaitAsync(cancellation);
            return "done";
        }
        catch (OperationCanceledException)
        {
            Cancelled.TrySetResult();
            throw;
        }
    }
}
