using System.Text.Json;

namespace OpenUnion.Data.Exchange.Export;

/// <summary>Exports on disk, each with its sidecar.</summary>
public static class ExportedFiles
{
    /// <summary>Writes an export. The file gets its name when it is whole.</summary>
    /// <param name="export">The export.</param>
    /// <param name="path">The file; one that is there is replaced.</param>
    /// <param name="progress">Told the rows so far, now and then.</param>
    public static async Task<ExportedFile> WriteAsync(OpenedExport export, string path, IProgress<long>? progress, CancellationToken cancellationToken)
    {
        var part = path + ".part";
        try
        {
            ExportedFile file;
            await using (var stream = new FileStream(part, FileMode.Create, FileAccess.Write, FileShare.None, 1, FileOptions.Asynchronous))
                file = await export.WriteAsync(stream, progress, cancellationToken);
            var citation = new ExportCitation("", export.Query, export.Revision, export.Rows);
            await File.WriteAllTextAsync(path + ".meta.json", JsonSerializer.Serialize(ExportSidecar.Of(export, citation, file), ExportSidecar.Layout) + "\n", cancellationToken);
            File.Move(part, path, overwrite: true);
            return file;
        }
        finally
        {
            File.Delete(part);
        }
    }
}
