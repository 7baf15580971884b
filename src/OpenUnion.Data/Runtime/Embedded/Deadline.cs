using System.Diagnostics;

namespace OpenUnion.Data.Runtime.Embedded;

/// <summary>A moment on the monotonic clock.</summary>
internal readonly record struct Deadline(long Timestamp)
{
    public bool Passed => Stopwatch.GetTimestamp() >= Timestamp;

    public static Deadline After(TimeSpan time) =>
        new(Stopwatch.GetTimestamp() + (long)(time.TotalSeconds * Stopwatch.Frequency));
}
