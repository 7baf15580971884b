using System.Buffers;
using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace OpenUnion.Server.Caching;

/// <summary>
/// What a cached answer is found by: a digest of all that the answer depends on but the data. Nobody can make two requests
/// with the same one.
/// </summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct CacheKey(ulong First, ulong Second, ulong Third, ulong Fourth)
{
    // Another build may answer otherwise.
    private static readonly byte[] Build = typeof(CacheKey).Module.ModuleVersionId.ToByteArray();

    /// <summary>The key of a request.</summary>
    /// <param name="kind">What surface answers it, and in which of its forms.</param>
    /// <param name="address">What the request asks for in its first line.</param>
    /// <param name="body">Its body; empty for none.</param>
    public static CacheKey Of(string kind, string address, ReadOnlySpan<byte> body)
    {
        var texts = MemoryMarshal.AsBytes(kind.AsSpan());
        var target = MemoryMarshal.AsBytes(address.AsSpan());
        var length = Build.Length + (2 * sizeof(int)) + texts.Length + target.Length + body.Length;
        var buffer = ArrayPool<byte>.Shared.Rent(length);
        try
        {
            var writer = new SpanWriter(buffer);
            writer.Write(Build);
            writer.Write(texts.Length);
            writer.Write(texts);
            writer.Write(target.Length);
            writer.Write(target);
            writer.Write(body);
            Span<ulong> digest = stackalloc ulong[4];
            SHA256.HashData(buffer.AsSpan(0, length), MemoryMarshal.AsBytes(digest));
            return new(digest[0], digest[1], digest[2], digest[3]);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    /// <summary>Half of the digest, which is enough for a tag.</summary>
    public string Short => $"{First:x16}{Second:x16}";

    private ref struct SpanWriter(Span<byte> rest)
    {
        private Span<byte> _rest = rest;

        public void Write(ReadOnlySpan<byte> bytes)
        {
            bytes.CopyTo(_rest);
            _rest = _rest[bytes.Length..];
        }

        public void Write(int length)
        {
            MemoryMarshal.Write(_rest, in length);
            _rest = _rest[sizeof(int)..];
        }
    }
}
