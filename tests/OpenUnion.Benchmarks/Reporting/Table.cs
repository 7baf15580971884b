namespace OpenUnion.Benchmarks.Reporting;

/// <summary>The table on standard output, a line as soon as its row is known.</summary>
internal static class Table
{
    private static readonly int[] Widths = [32, 14, 12, 38, 8, 8];

    public static void Begin(string machine)
    {
        Console.WriteLine(machine);
        Console.WriteLine();
        Line("name", "value", "unit", "against", "ratio", "goal", "");
    }

    public static void Print(Row row) => Line(
        row.Name,
        Figures.Text(row.Value),
        row.Unit,
        row.Peer is { } peer ? $"{peer.Name}: {Figures.Text(peer.Value)}" : "",
        row.Ratio is { } ratio ? Figures.Text(ratio) : "",
        row.Goal?.ToString() ?? "",
        row.Ok switch { true => "ok", false => "MISSED", null => "" });

    private static void Line(params string[] cells)
    {
        var padded = cells.Select((cell, i) => i is 1 or 4 ? cell.PadLeft(Widths[i]) : i < Widths.Length ? cell.PadRight(Widths[i]) : cell);
        Console.WriteLine(string.Join("  ", padded).TrimEnd());
    }
}
