using OpenUnion.Data.Exchange.Csv;

namespace OpenUnion.Data.Exchange.Synthetic;

/// <summary>Writes tables into a folder, row by row, and tells how far it has come.</summary>
internal sealed class SyntheticFolder(string directory, IProgress<SyntheticProgress>? progress, CancellationToken cancellation)
{
    private const int ReportEvery = 16_384;

    public void Write<T>(string table, IEnumerable<T> rows)
        where T : class
    {
        using var writer = EntityCsv<T>.Create(PathOf(table));
        foreach (var row in rows)
        {
            EntityCsv<T>.Write(writer, row);
            if (writer.Rows % ReportEvery == 0)
                Report(table, writer.Rows);
        }

        Report(table, writer.Rows);
    }

    /// <summary>Copies a table that is canonical already.</summary>
    public void Copy(string table, Stream content)
    {
        using (content)
        using (var file = File.Create(PathOf(table)))
            content.CopyTo(file);
        Report(table, 0);
    }

    private string PathOf(string table) => Path.Combine(directory, table + ".csv");

    private void Report(string table, long rows)
    {
        cancellation.ThrowIfCancellationRequested();
        progress?.Report(new SyntheticProgress(table, rows));
    }
}
