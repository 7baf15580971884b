using System.Diagnostics;

namespace OpenUnion.Data.Tests.Runtime.Embedded;

internal static class Until
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(30);

    public static async Task TrueAsync(Func<bool> condition, string what)
    {
        var watch = Stopwatch.StartNew();
        while (!condition())
        {
            watch.Elapsed.ShouldBeLessThan(Longest, what);
            await Task.Delay(5);
        }
    }
}
