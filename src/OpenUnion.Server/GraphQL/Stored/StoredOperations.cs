using System.Collections.Frozen;

namespace OpenUnion.Server.GraphQL;

/// <summary>Operations that the host chose, read once from a folder of <c>.graphql</c> files; a file's name is its id.</summary>
internal sealed class StoredOperations
{
    private const int MaxFiles = 10_000;
    private const int MaxFileBytes = 1 << 20;

    private readonly FrozenDictionary<string, ReadOnlyMemory<byte>> _texts;

    private StoredOperations(IEnumerable<KeyValuePair<string, ReadOnlyMemory<byte>>> texts) => _texts = texts.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Ids and texts.</summary>
    public IEnumerable<KeyValuePair<string, ReadOnlyMemory<byte>>> All => _texts;

    public ReadOnlyMemory<byte>? Find(string id) => _texts.TryGetValue(id, out var text) ? text : default(ReadOnlyMemory<byte>?);

    /// <exception cref="IOException">The folder is not there, or holds more than it may.</exception>
    public static StoredOperations Load(string? folder)
    {
        if (folder is null) return new([]);
        var files = Directory.GetFiles(folder, "*.graphql");
        if (files.Length > MaxFiles) throw new IOException($"{folder} holds {files.Length} stored operations; at most {MaxFiles} are possible.");
        return new(files.Select(file => KeyValuePair.Create(Path.GetFileNameWithoutExtension(file), Read(file))));
    }

    private static ReadOnlyMemory<byte> Read(string file)
    {
        var length = new FileInfo(file).Length;
        return length <= MaxFileBytes
            ? File.ReadAllBytes(file)
            : throw new IOException($"{file} has {length} bytes; at most {MaxFileBytes} are possible for a stored operation.");
    }
}
