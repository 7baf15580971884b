namespace OpenUnion.Data.Exchange.Synthetic;

/// <summary>The coarse outline of the mainland and of Hainan.</summary>
internal sealed class Outline
{
    private readonly (double X, double Y)[][] _rings =
    [
        .. EmbeddedTable.Rows("outline.csv")
            .GroupBy(row => row[0], row => (EmbeddedTable.Number(row[1]), EmbeddedTable.Number(row[2])), StringComparer.Ordinal)
            .Select(ring => ring.ToArray()),
    ];

    public bool Contains(double x, double y) => _rings.Any(ring => Contains(ring, x, y));

    // Even-odd rule.
    private static bool Contains((double X, double Y)[] ring, double x, double y)
    {
        var inside = false;
        var last = ring[^1];
        foreach (var point in ring)
        {
            if (point.Y > y != last.Y > y && x < ((last.X - point.X) * (y - point.Y) / (last.Y - point.Y)) + point.X)
                inside = !inside;
            last = point;
        }

        return inside;
    }
}
