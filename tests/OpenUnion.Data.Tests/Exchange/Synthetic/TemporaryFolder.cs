namespace OpenUnion.Data.Tests.Exchange.Synthetic;

internal sealed class TemporaryFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("openunion-synthetic-").FullName;

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
