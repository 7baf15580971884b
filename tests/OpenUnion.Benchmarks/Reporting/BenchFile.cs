using System.Text.Encodings.Web;
using System.Text.Json;
using OpenUnion.Testing;

namespace OpenUnion.Benchmarks.Reporting;

/// <summary><c>artifacts/bench.json</c>: what this run measured, for programs.</summary>
internal static class BenchFile
{
    private static readonly JsonSerializerOptions Layout = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Writes the file anew, and returns its path.</summary>
    public static async Task<string> WriteAsync(IEnumerable<Row> rows)
    {
        var path = Repository.PathOf("artifacts", "bench.json");
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        await using var file = File.Create(path);
        await JsonSerializer.SerializeAsync(file, rows.Select(Item), Layout);
        return path;
    }

    private static object Item(Row row) => new
    {
        row.Name,
        Value = Rounded(row.Value),
        row.Unit,
        Against = row.Peer is { } peer ? $"{peer.Name}: {Figures.Text(peer.Value)}" : null,
        Ratio = row.Ratio is { } ratio ? Rounded(ratio) : (double?)null,
        Goal = row.Goal?.ToString(),
        row.Ok,
    };

    private static double Rounded(double value) => value == 0 ? 0 : double.Parse(value.ToString("G5"), System.Globalization.CultureInfo.InvariantCulture);
}
