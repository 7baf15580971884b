using OpenUnion.Data.Exchange.Export;

namespace OpenUnion.Server.Export;

/// <summary>What the exports of late turned out to be, by the address that always gives the same bytes.</summary>
internal sealed class KnownDigests
{
    private const int Most = 1000;

    private readonly Dictionary<string, ExportedFile> _files = new(StringComparer.Ordinal);
    private readonly Queue<string> _addresses = [];
    private readonly Lock _sync = new();

    public ExportedFile? Find(string address)
    {
        lock (_sync)
            return _files.GetValueOrDefault(address);
    }

    /// <summary>Keeps one; the oldest goes.</summary>
    public void Keep(string address, ExportedFile file)
    {
        lock (_sync)
        {
            if (!_files.TryAdd(address, file))
                return;
            _addresses.Enqueue(address);
            if (_addresses.Count > Most)
                _files.Remove(_addresses.Dequeue());
        }
    }
}
