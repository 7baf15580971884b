namespace OpenUnion.Data.Exchange.Csv.Reading;

/// <summary>The fields of the record that was read last, as places in the reader's buffer.</summary>
internal sealed class CsvRecord
{
    private (int Start, int Length, int RawStart, bool Unescaped)[] _fields = new (int, int, int, bool)[32];
    private byte[] _unescaped = [];
    private int _unescapedLength;

    public int Count { get; private set; }

    /// <summary>Where a field begins in the buffer, its quote included.</summary>
    public int RawStart(int field) => _fields[field].RawStart;

    public ReadOnlySpan<byte> Value(int field, byte[] buffer)
    {
        var (start, length, _, unescaped) = _fields[field];
        return (unescaped ? _unescaped : buffer).AsSpan(start, length);
    }

    public void Clear()
    {
        Count = 0;
        _unescapedLength = 0;
    }

    public void Add(int start, int length, int rawStart) => Add((start, length, rawStart, false));

    /// <summary>Adds a quoted field that holds doubled quotes.</summary>
    public void AddDoubled(ReadOnlySpan<byte> content, int rawStart)
    {
        if (_unescaped.Length < _unescapedLength + content.Length)
            Array.Resize(ref _unescaped, Math.Max(_unescaped.Length * 2, _unescapedLength + content.Length));
        var start = _unescapedLength;
        while (!content.IsEmpty)
        {
            var quote = content.IndexOf((byte)'"');
            var part = quote < 0 ? content : content[..(quote + 1)];
            part.CopyTo(_unescaped.AsSpan(_unescapedLength));
            _unescapedLength += part.Length;
            content = quote < 0 ? default : content[(quote + 2)..];
        }

        Add((start, _unescapedLength - start, rawStart, true));
    }

    private void Add((int Start, int Length, int RawStart, bool Unescaped) field)
    {
        if (Count == _fields.Length)
            Array.Resize(ref _fields, Count * 2);
        _fields[Count++] = field;
    }
}
