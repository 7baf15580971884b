using System.CommandLine;
using OpenUnion.Data.Exchange;
using OpenUnion.Data.Exchange.Descriptor;
using OpenUnion.Data.Exchange.Synthetic;
using OpenUnion.Data.Model;

namespace OpenUnion.Cli;

/// <summary><c>openunion synth DIR</c>: writes a made-up data package of national size, for tests and benchmarks.</summary>
internal static class SynthCommand
{
    private const long NationalStations = 186_100;

    public static Command Create()
    {
        var directory = new Argument<string>("DIR") { Description = "The folder to write to; files of the same names are replaced." };
        var stations = new Option<long>("--stations") { Description = "Number of stations.", DefaultValueFactory = _ => NationalStations };
        var seed = new Option<ulong>("--seed") { Description = "The same seed gives the same bytes.", DefaultValueFactory = _ => 1 };
        var command = new Command("synth", "Write a synthetic data package of national size; every row is marked as synthetic.") { directory, stations, seed };
        command.SetAction((parsed, cancellationToken) => Terminal.RunAsync(() =>
            Run(parsed.GetRequiredValue(directory), parsed.GetValue(stations), parsed.GetValue(seed), cancellationToken)));
        return command;
    }

    private static Task<int> Run(string directory, long stations, ulong seed, CancellationToken cancellationToken)
    {
        if (stations is < 1 or > SyntheticPackage.MaxStations)
            return Task.FromResult(Terminal.Fail($"--stations is {stations}; expected 1 to {SyntheticPackage.MaxStations}.", null));
        var schema = PackageSchema.Instance;
        new SyntheticPackage(folder => PackageDescriptor.Synthetic.WriteTo(schema, folder)).Write(directory, stations, seed, null, cancellationToken);
        Console.WriteLine($"Wrote {stations} synthetic stations to {directory}.");
        return Task.FromResult(0);
    }
}
