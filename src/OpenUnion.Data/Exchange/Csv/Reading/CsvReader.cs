using System.Buffers;
using System.Text.Unicode;

namespace OpenUnion.Data.Exchange.Csv.Reading;

/// <summary>
/// Reads CSV (<see href="https://www.rfc-editor.org/rfc/rfc4180"/>) as UTF-8 bytes, one record at a time, in memory that
/// is bounded by the longest record. A byte order mark and CRLF are accepted. A bad record is a <see cref="Fault"/>, and
/// reading goes on with the next line unless the fault says that it cannot.
/// </summary>
public sealed class CsvReader(Stream stream) : IDisposable
{
    /// <summary>The longest record, in bytes.</summary>
    public const int MaxRecordBytes = 1 << 20;

    private const int InitialBuffer = 128 << 10;
    private static readonly SearchValues<byte> Special = SearchValues.Create(",\n\r\""u8);

    private readonly CsvRecord _record = new();
    private byte[] _buffer = new byte[InitialBuffer];
    private int _start;
    private int _next;
    private int _end;
    private bool _endOfStream;
    private bool _ended;
    private bool _begun;
    private long _lineOfNext = 1;
    private int _faultOffset;

    private enum Parsed
    {
        Record,
        NeedsMore,
        Fault,
    }

    /// <summary>The record's number, from 1; the header is a record.</summary>
    public long Number { get; private set; }

    /// <summary>The line on which the record begins, from 1.</summary>
    public long Line { get; private set; }

    /// <summary>Bytes of the stream that have been read as records.</summary>
    public long BytesRead { get; private set; }

    /// <summary>Why the record cannot be used; null for a good one.</summary>
    public CsvFault? Fault { get; private set; }

    public int FieldCount => _record.Count;

    /// <summary>The value of a field, without its quotes; valid until the next <see cref="Read"/>.</summary>
    public ReadOnlySpan<byte> this[int field] => _record.Value(field, _buffer);

    /// <summary>Reads the next record; false at the end of the file.</summary>
    public bool Read()
    {
        if (!_begun)
            SkipByteOrderMark();
        if (_ended || !Advance())
            return false;
        Number++;
        while (true)
        {
            Fault = null;
            _record.Clear();
            var parsed = Parse();
            if (parsed == Parsed.NeedsMore)
            {
                Fill();
                continue;
            }

            if (parsed == Parsed.Record)
                CheckBytes();
            else if (Fault!.EndsFile)
                _ended = true;
            else if (!SkipLine())
                continue;
            _lineOfNext = Line + _buffer.AsSpan(_start, _next - _start).Count((byte)'\n');
            return true;
        }
    }

    /// <summary>Where a field of the record begins; the record's own beginning for one that it lacks.</summary>
    public TextPosition PositionOf(int field) => Locate(field < FieldCount ? _record.RawStart(field) : _start);

    public void Dispose() => stream.Dispose();

    private bool Advance()
    {
        BytesRead += _next - _start;
        _start = _next;
        Line = _lineOfNext;
        if (_start == _end && !_endOfStream)
            Fill();
        return _start < _end;
    }

    private void SkipByteOrderMark()
    {
        _begun = true;
        while (_end < 3 && !_endOfStream)
            Fill();
        if (_buffer.AsSpan(0, _end).StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]))
            _next = 3;
    }

    /// <summary>Moves the record to the front of the buffer and reads behind it.</summary>
    private void Fill()
    {
        _buffer.AsSpan(_start, _end - _start).CopyTo(_buffer);
        _next -= _start;
        _end -= _start;
        _start = 0;
        if (_end == _buffer.Length)
            Array.Resize(ref _buffer, _buffer.Length * 2);
        var count = stream.Read(_buffer, _end, _buffer.Length - _end);
        _endOfStream = count == 0;
        _end += count;
    }

    private Parsed Parse()
    {
        var at = _start;
        while (true)
        {
            var fieldStart = at;
            var parsed = at < _end && _buffer[at] == '"' ? ParseQuoted(ref at) : ParsePlain(ref at);
            if (parsed != Parsed.Record)
                return parsed == Parsed.NeedsMore ? More(fieldStart) : parsed;
            if (at - _start > MaxRecordBytes)
                return TooLong(fieldStart);
            if (at == _end)
                return End(at);
            switch (_buffer[at])
            {
                case (byte)',':
                    at++;
                    continue;
                case (byte)'\n':
                    return End(at + 1);
                default:
                    if (at + 1 == _end && !_endOfStream)
                        return More(fieldStart);
                    if (at + 1 < _end && _buffer[at + 1] == '\n')
                        return End(at + 2);
                    return Fail(at, "a carriage return without a line feed", "lines that end in LF or CRLF");
            }
        }
    }

    private Parsed ParsePlain(ref int at)
    {
        var start = at;
        var length = _buffer.AsSpan(start, _end - start).IndexOfAny(Special);
        if (length < 0 && !_endOfStream)
            return Parsed.NeedsMore;
        at = length < 0 ? _end : start + length;
        if (at < _end && _buffer[at] == '"')
            return Fail(at, "a quote inside a field that does not begin with one", "the whole field in quotes, and quotes in it doubled");
        _record.Add(start, at - start, start);
        return Parsed.Record;
    }

    private Parsed ParseQuoted(ref int at)
    {
        var quote = at;
        var doubled = false;
        at++;
        while (true)
        {
            var length = _buffer.AsSpan(at, _end - at).IndexOf((byte)'"');
            if (length < 0)
                return _endOfStream ? Fail(quote, "a quote that is never closed", "a closing quote", endsFile: true) : Parsed.NeedsMore;
            at += length + 1;
            if (at == _end && !_endOfStream)
                return Parsed.NeedsMore;
            if (at == _end || _buffer[at] != '"')
                break;
            doubled = true;
            at++;
        }

        if (at < _end && !Special.Contains(_buffer[at]))
            return Fail(at, "text after a closing quote", "a comma or the end of the line");
        var content = new Range(quote + 1, at - 1);
        if (doubled)
            _record.AddDoubled(_buffer.AsSpan()[content], quote);
        else
            _record.Add(quote + 1, at - quote - 2, quote);
        return Parsed.Record;
    }

    private Parsed End(int next)
    {
        _next = next;
        return Parsed.Record;
    }

    /// <summary>More bytes are needed, unless there are too many already.</summary>
    private Parsed More(int fieldStart) => _end - _start > MaxRecordBytes ? TooLong(fieldStart) : Parsed.NeedsMore;

    private Parsed TooLong(int fieldStart) => Fail(
        fieldStart,
        "a row of more than 1 MB",
        _buffer[fieldStart] == '"' ? "a shorter one (perhaps this quote is never closed)" : "a shorter one",
        endsFile: true);

    private Parsed Fail(int at, string found, string expected, bool endsFile = false)
    {
        Fault = new CsvFault(Locate(at), _record.Count, found, expected, endsFile);
        _faultOffset = at - _start;
        if (endsFile)
            _next = _end;
        return Parsed.Fault;
    }

    /// <summary>Goes to the line after a fault; false when it is not in the buffer yet.</summary>
    private bool SkipLine()
    {
        var from = _start + _faultOffset;
        var length = _buffer.AsSpan(from, _end - from).IndexOf((byte)'\n');
        if (length < 0 && !_endOfStream)
        {
            if (_end - _start > MaxRecordBytes)
            {
                TooLong(_start);
                _ended = true;
                return true;
            }

            Fill();
            return false;
        }

        _next = length < 0 ? _end : from + length + 1;
        return true;
    }

    private void CheckBytes()
    {
        var bytes = _buffer.AsSpan(_start, _next - _start);
        var bad = Utf8.IsValid(bytes) ? -1 : Utf8Text.IndexOfInvalid(bytes);
        var nul = bytes.IndexOf((byte)0);
        if (bad >= 0)
            Fault = Bytes(bad, $"the byte 0x{bytes[bad]:X2}, which is not UTF-8", "text in UTF-8");
        else if (nul >= 0)
            Fault = Bytes(nul, "a NUL byte", "text");
    }

    private CsvFault Bytes(int offset, string found, string expected)
    {
        var field = FieldCount - 1;
        while (field > 0 && _record.RawStart(field) > _start + offset)
            field--;
        return new CsvFault(Locate(_start + offset), field, found, expected);
    }

    private TextPosition Locate(int at)
    {
        var before = _buffer.AsSpan(_start, at - _start);
        var line = before[(before.LastIndexOf((byte)'\n') + 1)..];
        return new TextPosition(Line + before.Count((byte)'\n'), Utf8Text.CountCharacters(line) + 1);
    }
}
