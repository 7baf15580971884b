using System.Buffers;
using System.Security.Cryptography;

namespace OpenUnion.Data.Exchange.Export;

/// <summary>
/// Where an export is written: a buffer in front of a stream, which counts and digests what passes. It grows to the longest
/// row; who writes flushes between rows, and waits there for a reader who is slower.
/// </summary>
public sealed class ExportOutput(Stream stream) : IBufferWriter<byte>, IDisposable
{
    private const int Full = 1 << 16;

    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private byte[] _buffer = new byte[2 * Full];
    private int _used;

    /// <summary>Bytes so far.</summary>
    public long Length { get; private set; }

    /// <summary>Whether it is time to flush.</summary>
    public bool IsFull => _used >= Full;

    /// <summary>The SHA-256 of all that was flushed, in hexadecimal digits; ends the digest.</summary>
    public string Sha256() => Convert.ToHexStringLower(_hash.GetHashAndReset());

    public void Advance(int count) => (_used, Length) = (_used + count, Length + count);

    public Memory<byte> GetMemory(int sizeHint = 0)
    {
        Reserve(sizeHint);
        return _buffer.AsMemory(_used);
    }

    public Span<byte> GetSpan(int sizeHint = 0)
    {
        Reserve(sizeHint);
        return _buffer.AsSpan(_used);
    }

    public void Write(ReadOnlySpan<byte> bytes)
    {
        Reserve(bytes.Length);
        bytes.CopyTo(_buffer.AsSpan(_used));
        Advance(bytes.Length);
    }

    public void Write(byte value)
    {
        Reserve(1);
        _buffer[_used++] = value;
        Length++;
    }

    public async ValueTask FlushAsync(CancellationToken cancellationToken)
    {
        var bytes = _buffer.AsMemory(0, _used);
        _hash.AppendData(bytes.Span);
        await stream.WriteAsync(bytes, cancellationToken);
        _used = 0;
    }

    public void Dispose() => _hash.Dispose();

    private void Reserve(int bytes)
    {
        if (_buffer.Length - _used < Math.Max(bytes, 1))
            Array.Resize(ref _buffer, Math.Max(_buffer.Length * 2, _used + bytes));
    }
}
