using System.Globalization;
using System.Text;

namespace OpenUnion.Data.Exchange.Csv;

/// <summary>
/// Writes one table of the data package, field by field, so that equal rows are equal bytes: RFC 4180, UTF-8 without a
/// byte order mark, LF, quotes only where needed, null as an empty field. It owns its stream.
/// </summary>
public sealed class CanonicalCsvWriter : IDisposable
{
    private const int CharactersAtOnce = 4096;

    // The longest number: a double of 10^-308 with 17 digits behind.
    private const int LongestNumber = 400;

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private readonly Stream _stream;
    private readonly byte[] _buffer = new byte[1 << 16];
    private readonly int _columns;
    private int _used;
    private int _fields;

    /// <summary>Starts a table with its header line.</summary>
    public CanonicalCsvWriter(Stream stream, params ReadOnlySpan<string> columns)
    {
        ArgumentNullException.ThrowIfNull(stream);
        if (columns.IsEmpty)
            throw new ArgumentException("A table has at least one column; found none.");
        _stream = stream;
        _columns = columns.Length;
        foreach (var column in columns)
            Write(column);
        EndRow();
        Rows = 0;
    }

    /// <summary>Number of rows so far, without the header.</summary>
    public long Rows { get; private set; }

    /// <summary>Text; null and the empty string are both the empty field.</summary>
    /// <exception cref="ArgumentException">The text is not well-formed UTF-16.</exception>
    public void Write(string? value)
    {
        Separate();
        if (value.AsSpan().ContainsAny(',', '"') || value.AsSpan().ContainsAny('\r', '\n'))
            Quote(value);
        else
            Append(value);
    }

    public void Write(long? value)
    {
        Separate();
        if (value is { } number)
            AppendNumber(number, default);
    }

    /// <summary>The shortest digits that read back as the same number, without an exponent.</summary>
    /// <exception cref="ArgumentException">The number is not finite.</exception>
    public void Write(double? value)
    {
        Separate();
        if (value is not { } number)
            return;
        Reserve(LongestNumber);
        _used += PlainNumber.Format(number, _buffer.AsSpan(_used));
    }

    /// <summary>The number without trailing zeros: 1.50 is 1.5.</summary>
    public void Write(decimal? value)
    {
        Separate();
        if (value is { } number)
            AppendNumber(number == 0 ? 0m : number, "0.############################");
    }

    public void Write(bool? value) => Write(value switch { null => null, true => "true", false => "false" });

    public void Write(DateOnly? value)
    {
        Separate();
        if (value is { } day)
            AppendNumber(day, "yyyy-MM-dd");
    }

    /// <summary>The code of a vocabulary.</summary>
    /// <exception cref="ArgumentException">The vocabulary has no such code.</exception>
    public void Write<T>(T value)
        where T : struct, Enum => Write(Code(value));

    /// <inheritdoc cref="Write{T}(T)"/>
    public void Write<T>(T? value)
        where T : struct, Enum => Write(value is { } code ? Code(code) : null);

    /// <summary>Items joined by semicolons; no items are the empty field.</summary>
    /// <exception cref="ArgumentException">An item is empty or holds a semicolon.</exception>
    public void WriteList(params ReadOnlySpan<string> items)
    {
        foreach (var item in items)
        {
            if (string.IsNullOrEmpty(item) || item.Contains(';'))
                throw new ArgumentException($"Found the list item '{item}'; expected text without a semicolon.");
        }

        Write(items.Length switch { 0 => null, 1 => items[0], _ => string.Join(';', items) });
    }

    /// <summary>Codes joined by semicolons.</summary>
    public void WriteList<T>(ReadOnlySpan<T> items)
        where T : struct, Enum
    {
        var codes = new string[items.Length];
        for (var index = 0; index < codes.Length; index++)
            codes[index] = Code(items[index]);
        WriteList(codes);
    }

    /// <exception cref="InvalidOperationException">The row has more or fewer fields than the header.</exception>
    public void EndRow()
    {
        if (_fields != _columns)
            throw new InvalidOperationException($"Row {Rows + 1} has {_fields} fields; the header has {_columns}.");
        Reserve(1);
        _buffer[_used++] = (byte)'\n';
        _fields = 0;
        Rows++;
    }

    public void Dispose()
    {
        Flush();
        _stream.Dispose();
    }

    private static string Code<T>(T value)
        where T : struct, Enum =>
        Enum.GetName(value) ?? throw new ArgumentException($"Found the value {value:D}; expected a code of {typeof(T).Name}.");

    private void Separate()
    {
        if (_fields++ == 0)
            return;
        Reserve(1);
        _buffer[_used++] = (byte)',';
    }

    private void Quote(ReadOnlySpan<char> text)
    {
        Append("\"");
        for (int quote; (quote = text.IndexOf('"')) >= 0; text = text[(quote + 1)..])
        {
            Append(text[..(quote + 1)]);
            Append("\"");
        }

        Append(text);
        Append("\"");
    }

    private void Append(ReadOnlySpan<char> text)
    {
        while (!text.IsEmpty)
        {
            var length = Math.Min(text.Length, CharactersAtOnce);
            if (length < text.Length && char.IsHighSurrogate(text[length - 1]))
                length--;
            Reserve(Utf8.GetMaxByteCount(length));
            _used += Utf8.GetBytes(text[..length], _buffer.AsSpan(_used));
            text = text[length..];
        }
    }

    private void AppendNumber<T>(T value, ReadOnlySpan<char> format)
        where T : IUtf8SpanFormattable
    {
        Reserve(LongestNumber);
        value.TryFormat(_buffer.AsSpan(_used), out var written, format, CultureInfo.InvariantCulture);
        _used += written;
    }

    private void Reserve(int bytes)
    {
        if (_buffer.Length - _used < bytes)
            Flush();
    }

    private void Flush()
    {
        _stream.Write(_buffer, 0, _used);
        _used = 0;
    }
}
