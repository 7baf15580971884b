using System.Text.Json;

namespace OpenUnion.Data.Exchange.Export;

/// <summary>The revision that an export is of.</summary>
/// <param name="Number">Its number; 0 before the first import.</param>
/// <param name="CreatedAt">When it was made.</param>
/// <param name="Counts">Rows of each table, as a JSON object.</param>
/// <param name="IsNewest">Whether it is what the tables hold.</param>
public sealed record ExportRevision(int Number, DateTimeOffset CreatedAt, string Counts, bool IsNewest)
{
    public static ExportRevision Empty { get; } = new(0, DateTimeOffset.UnixEpoch, "{}", IsNewest: true);

    /// <summary>The revision to rebuild; null where the tables hold it.</summary>
    public int? AsOf => IsNewest ? null : Number;

    /// <summary>Rows of a table.</summary>
    public long RowsOf(string table)
    {
        using var counts = JsonDocument.Parse(Counts);
        return counts.RootElement.TryGetProperty(table, out var rows) ? rows.GetInt64() : 0;
    }
}
