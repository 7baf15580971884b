namespace OpenUnion.Benchmarks.Reporting;

/// <summary>One thing that was measured; a median, unless the name says otherwise.</summary>
/// <param name="Name">Lower-case words joined by hyphens; the benchmark's own name first.</param>
/// <param name="Unit">Of the value, and of the peer's.</param>
/// <param name="Peer">The same work done by another program in the same run; null for none.</param>
/// <param name="Goal">What the ratio to the peer, or without one the value, should be; null for none.</param>
internal sealed record Row(string Name, double Value, string Unit, Peer? Peer = null, Goal? Goal = null)
{
    /// <summary>The value by the peer's.</summary>
    public double? Ratio => Value / Peer?.Value;

    /// <summary>Whether the goal is reached; null without one.</summary>
    public bool? Ok => Goal?.IsReachedBy(Ratio ?? Value);
}

/// <summary>Who else did it, and what came out.</summary>
internal sealed record Peer(string Name, double Value);
