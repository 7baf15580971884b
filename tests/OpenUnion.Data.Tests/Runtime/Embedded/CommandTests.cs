using OpenUnion.Data.Runtime.Embedded;

namespace OpenUnion.Data.Tests.Runtime.Embedded;

public sealed class CommandTests
{
    [Fact]
    public async Task Output_and_exit_code_are_returned() =>
        (await Sh("echo out; echo err >&2; exit 3")).ShouldBeOneOf(new CommandResult(3, "out\nerr"), new CommandResult(3, "err\nout"));

    [Fact]
    public async Task Only_the_end_of_long_output_is_kept()
    {
        var output = (await Sh("seq 1 100000")).Output;
        output.Length.ShouldBeLessThanOrEqualTo(8_192);
        output.ShouldEndWith("\n99999\n100000");
    }

    [Fact]
    public async Task A_missing_program_is_a_result()
    {
        var result = await new Command("/no/such/program").RunAsync(CancellationToken.None);
        result.ExitCode.ShouldBe(127);
        result.Output.ShouldStartWith("/no/such/program: ");
    }

    [Fact]
    public async Task The_callers_environment_stays_with_the_caller()
    {
        Environment.SetEnvironmentVariable("OU_TEST_SECRET", "secret");
        (await Sh("echo \"$OU_TEST_SECRET$LC_ALL\"")).Output.ShouldBe("C");
    }

    [Fact]
    public async Task Input_is_empty() => (await Sh("cat")).ShouldBe(new CommandResult(0, ""));

    [Fact]
    public async Task A_cancelled_run_is_ended()
    {
        using var cancelled = new CancellationTokenSource();
        var run = new Command("sleep", "60").RunAsync(cancelled.Token);
        await cancelled.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(() => run);
    }

    private static Task<CommandResult> Sh(string script) => new Command("sh", "-c", script).RunAsync(CancellationToken.None);
}
