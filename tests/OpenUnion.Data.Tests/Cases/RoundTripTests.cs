using System.Diagnostics;

namespace OpenUnion.Data.Tests.Cases;

/// <summary>What the driver sends for each golden case, seen by its own tracing.</summary>
public sealed class RoundTripTests(CaseTests.Engine engine) : IClassFixture<CaseTests.Engine>
{
    public static TheoryData<string> Names() => CaseTests.Names();

    [Theory]
    [MemberData(nameof(Names))]
    public async Task An_operation_of_any_nesting_is_one_command_of_one_statement(string name)
    {
        var commands = new List<string>();
        using var operation = new Activity("operation").Start();
        using var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == "Npgsql",
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
            ActivityStopped = sent =>
            {
                if (sent.TraceId == operation.TraceId && (sent.GetTagItem("db.query.text") ?? sent.GetTagItem("db.statement")) is string text)
                    commands.Add(text);
            },
        };
        ActivitySource.AddActivityListener(listener);

        var answer = await engine.AnswerAsync(CaseTests.Request(name));

        if (answer.Contains("\"revision\":", StringComparison.Ordinal))
            commands.Count.ShouldBe(1);
        else
            commands.ShouldBeEmpty();
        commands.ShouldAllBe(text => !text.Contains(';', StringComparison.Ordinal));
    }
}
