namespace OpenUnion.GraphQL.Conformance.Fuzzing;

/// <summary>What came of feeding one part of the engine.</summary>
internal sealed class FuzzResult(string name)
{
    private const int Shown = 5;

    public int Inputs { get; set; }

    /// <summary>The longest that an input took.</summary>
    public TimeSpan Slowest { get; set; }

    /// <summary>The most bytes that an input allocated.</summary>
    public long Allocated { get; set; }

    /// <summary>Bytes that stayed after all inputs.</summary>
    public long Kept { get; set; }

    public int Failed { get; private set; }

    public List<string> Failures { get; } = [];

    public bool Passed => Failed == 0 && Kept <= FuzzRun.MostKept;

    public void Fail(string why, FuzzInput input)
    {
        Failed++;
        if (Failures.Count < Shown) Failures.Add($"{why}\n  on {input}");
    }

    public override string ToString() =>
        $"{name}: {Inputs} inputs, {Failed} failures, slowest {Slowest.TotalMilliseconds:F1} ms, most allocated {Allocated >> 10} KiB, kept {Kept >> 10} KiB{string.Concat(Failures.Select(failure => "\n" + failure))}";
}
