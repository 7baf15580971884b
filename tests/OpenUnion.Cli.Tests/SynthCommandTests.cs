namespace OpenUnion.Cli.Tests;

public sealed class SynthCommandTests
{
    [Fact]
    public async Task The_same_seed_gives_the_same_bytes_and_another_seed_gives_others()
    {
        var (first, again, other) = (await SynthAsync("7"), await SynthAsync("7"), await SynthAsync("8"));
        first.Keys.ShouldContain("datapackage.json");
        again.ShouldBe(first);
        other.Keys.ShouldBe(first.Keys);
        other["stations.csv"].ShouldNotBe(first["stations.csv"]);
    }

    [Theory]
    [InlineData("0")]
    [InlineData("10000000")]
    public async Task A_number_of_stations_out_of_bounds_is_refused(string stations)
    {
        var folder = Path.Combine(Path.GetTempPath(), $"openunion-cli-{Guid.NewGuid():N}");
        var run = await CliProcess.RunAsync(null, "synth", folder, "--stations", stations);
        run.ShouldBe(new CliRun(1, "", $"openunion: --stations is {stations}; expected 1 to 9999999.\n"));
        Directory.Exists(folder).ShouldBeFalse();
    }

    private static async Task<SortedDictionary<string, string>> SynthAsync(string seed)
    {
        var folder = Directory.CreateTempSubdirectory("openunion-cli-").FullName;
        var run = await CliProcess.RunAsync(null, "synth", folder, "--stations", "40", "--seed", seed);
        run.ShouldBe(new CliRun(0, $"Wrote 40 synthetic stations to {folder}.\n", ""));
        var files = Directory.EnumerateFiles(folder).ToDictionary(path => Path.GetFileName(path)!, File.ReadAllText, StringComparer.Ordinal);
        Directory.Delete(folder, recursive: true);
        return new(files, StringComparer.Ordinal);
    }
}
