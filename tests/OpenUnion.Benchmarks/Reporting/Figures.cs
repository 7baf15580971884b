using System.Globalization;

namespace OpenUnion.Benchmarks.Reporting;

/// <summary>Numbers as people read them.</summary>
internal static class Figures
{
    /// <summary>Three significant digits, whole from 100 on.</summary>
    public static string Text(double value) => value.ToString(Math.Abs(value) switch
    {
        >= 100 => "#,0",
        >= 10 => "0.0",
        0 => "0",
        < 0.01 => "0.#####",
        _ => "0.00",
    }, CultureInfo.InvariantCulture);

    public static double Median(IReadOnlyCollection<double> values)
    {
        var sorted = values.Order().ToArray();
        var middle = sorted.Length / 2;
        return sorted.Length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
