using System.Buffers.Binary;

namespace OpenUnion.Data.Exchange.Export.Rows;

/// <summary>
/// Reads rows from COPY in its binary format (https://www.postgresql.org/docs/15/sql-copy.html#id-1.9.3.55.9.4): one buffer,
/// as long as the longest row, and nothing made a row or a value.
/// </summary>
internal sealed class CopyRows(Stream copy, int columns)
{
    private const int Ended = -1;

    private static ReadOnlySpan<byte> Signature => [(byte)'P', (byte)'G', (byte)'C', (byte)'O', (byte)'P', (byte)'Y', 0x0A, 0xFF, 0x0D, 0x0A, 0x00];

    private readonly (int Offset, int Length)[] _values = new (int, int)[columns];
    private byte[] _buffer = new byte[1 << 16];
    private int _start;
    private int _end;
    private bool _begun;

    /// <summary>The row that was read last.</summary>
    public ExportRow Current => new(_buffer, _values);

    /// <summary>Reads a row; false behind the last.</summary>
    /// <exception cref="EndOfStreamException">The stream ends within a row or without its mark of the end.</exception>
    public async ValueTask<bool> ReadAsync(CancellationToken cancellationToken)
    {
        if (!_begun)
            await BeginAsync(cancellationToken);
        int length;
        while ((length = Parse()) == 0)
            await FillAsync(cancellationToken);
        if (length == Ended)
            return false;
        _start += length;
        return true;
    }

    private async ValueTask BeginAsync(CancellationToken cancellationToken)
    {
        const int fixedPart = 19;
        while (_end < fixedPart)
            await FillAsync(cancellationToken);
        if (!_buffer.AsSpan().StartsWith(Signature))
            throw new InvalidDataException("COPY does not begin with its signature.");
        var extension = BinaryPrimitives.ReadInt32BigEndian(_buffer.AsSpan(15));
        while (_end < fixedPart + extension)
            await FillAsync(cancellationToken);
        (_start, _begun) = (fixedPart + extension, true);
    }

    /// <summary>Finds the values of the row that begins here; its length, 0 if not all of it is there.</summary>
    private int Parse()
    {
        var bytes = _buffer.AsSpan(_start, _end - _start);
        if (bytes.Length < 2)
            return 0;
        var count = BinaryPrimitives.ReadInt16BigEndian(bytes);
        if (count < 0)
            return Ended;
        if (count != _values.Length)
            throw new InvalidDataException($"A row has {count} values; expected {_values.Length}.");
        var at = 2;
        for (var column = 0; column < _values.Length; column++)
        {
            if (bytes.Length < at + 4)
                return 0;
            var length = BinaryPrimitives.ReadInt32BigEndian(bytes[at..]);
            at += 4;
            _values[column] = (_start + at, length);
            at += Math.Max(length, 0);
            if (bytes.Length < at)
                return 0;
        }

        return at;
    }

    private async ValueTask FillAsync(CancellationToken cancellationToken)
    {
        MakeRoom();
        var read = await copy.ReadAsync(_buffer.AsMemory(_end), cancellationToken);
        if (read == 0)
            throw new EndOfStreamException("COPY ended without its mark of the end.");
        _end += read;
    }

    private void MakeRoom()
    {
        if (_start == _end)
            (_start, _end) = (0, 0);
        if (_end < _buffer.Length)
            return;
        if (_start > 0)
        {
            _buffer.AsSpan(_start, _end - _start).CopyTo(_buffer);
            (_start, _end) = (0, _end - _start);
            return;
        }

        Array.Resize(ref _buffer, _buffer.Length * 2);
    }
}
