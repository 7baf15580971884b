namespace OpenUnion.Server.GraphQL;

/// <summary>
/// Texts that clients registered under their hash. Two generations, each of half the bytes: when the young one is full it
/// becomes the old one, and what is asked for comes back to the young. So a flood of texts never outgrows the bound, and
/// pushes out only what nobody asked for meanwhile.
/// </summary>
internal sealed class AutomaticOperations(long maxBytes)
{
    // What an entry costs beside its text: the key, and the place in the table.
    private const int EntryBytes = 256;

    private readonly Lock _sync = new();
    private Dictionary<string, ReadOnlyMemory<byte>> _young = new(StringComparer.Ordinal);
    private Dictionary<string, ReadOnlyMemory<byte>> _old = new(StringComparer.Ordinal);
    private long _youngBytes;

    public ReadOnlyMemory<byte>? Find(string hash)
    {
        lock (_sync)
        {
            if (_young.TryGetValue(hash, out var text)) return text;
            if (!_old.Remove(hash, out text)) return null;
            Keep(hash, text);
            return text;
        }
    }

    /// <summary>Keeps a copy of the text, unless it is too long for the bound.</summary>
    public void Add(string hash, ReadOnlyMemory<byte> text)
    {
        if (text.Length + EntryBytes > maxBytes / 2) return;
        lock (_sync)
            if (!_young.ContainsKey(hash)) Keep(hash, text.ToArray());
    }

    private void Keep(string hash, ReadOnlyMemory<byte> text)
    {
        var bytes = text.Length + EntryBytes;
        if (_youngBytes + bytes > maxBytes / 2)
        {
            _old = _young;
            _young = new(StringComparer.Ordinal);
            _youngBytes = 0;
        }

        _young[hash] = text;
        _youngBytes += bytes;
    }
}
