namespace OpenUnion.Data.Exchange.Import;

/// <summary>Adds up what has been read of all files, and tells the caller.</summary>
internal sealed class Progress(IProgress<ImportProgress>? listener, long totalBytes)
{
    private long _bytesOfEarlierFiles;

    public void Read(PackageFile file, long rows, long bytes) => Tell(ImportStage.Reading, file.Table.Name, rows, _bytesOfEarlierFiles + bytes);

    public void EndFile(PackageFile file) => _bytesOfEarlierFiles += file.Length;

    public void Enter(ImportStage stage, string? table = null, long rows = 0) => Tell(stage, table, rows, _bytesOfEarlierFiles);

    private void Tell(ImportStage stage, string? table, long rows, long bytes) =>
        listener?.Report(new ImportProgress(stage, table, rows, Math.Min(bytes, totalBytes), totalBytes));
}
