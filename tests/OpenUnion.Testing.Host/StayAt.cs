using OpenUnion.Data.Exchange.Import;

namespace OpenUnion.Testing.Host;

/// <summary>Halts an import when it comes to a stage, to be killed there.</summary>
internal sealed class StayAt(ImportStage stage) : IProgress<ImportProgress>
{
    /// <summary>Says so, and returns when the standard input ends.</summary>
    public void Report(ImportProgress value)
    {
        // The tables that come first have few references: halt in the midst of them.
        if (value.Stage != stage || (stage != ImportStage.Committing && value.Table != "stations"))
            return;
        Console.WriteLine($"ready {stage}");
        Console.In.ReadToEnd();
    }
}
