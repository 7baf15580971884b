using System.Buffers;

namespace OpenUnion.Data.Exchange.Import.Staging;

/// <summary>
/// Writes rows in the text format of COPY (<see href="https://www.postgresql.org/docs/15/sql-copy.html#id-1.9.3.55.9.2"/>).
/// </summary>
internal sealed class CopyText(IBufferWriter<byte> output)
{
    private static readonly SearchValues<byte> Escaped = SearchValues.Create("\\\t\n\r"u8);
    private bool _rowBegun;

    /// <summary>Bytes written since the last reset.</summary>
    public long Written { get; set; }

    public void Null() => Append(Begin(), "\\N"u8);

    /// <summary>A value that holds no character of meaning to COPY.</summary>
    public void Plain(ReadOnlySpan<byte> value) => Append(Begin(), value);

    public void Text(ReadOnlySpan<byte> value) => Escape(Begin(), value);

    /// <summary>A text array; items from a vocabulary need no quotes, but do not mind them.</summary>
    public void Array(ReadOnlySpan<byte> list)
    {
        Append(Begin(), "{"u8);
        var first = true;
        foreach (var range in list.Split((byte)';'))
        {
            if (list.IsEmpty)
                break;
            Append(first ? "\""u8 : ",\""u8, default);
            Item(list[range]);
            Append("\""u8, default);
            first = false;
        }

        Append("}"u8, default);
    }

    public void EndRow()
    {
        Append("\n"u8, default);
        _rowBegun = false;
    }

    private ReadOnlySpan<byte> Begin()
    {
        var separator = _rowBegun ? "\t"u8 : default;
        _rowBegun = true;
        return separator;
    }

    private void Escape(ReadOnlySpan<byte> before, ReadOnlySpan<byte> value)
    {
        Append(before, default);
        int special;
        while ((special = value.IndexOfAny(Escaped)) >= 0)
        {
            Append(value[..special], value[special] switch { (byte)'\t' => "\\t"u8, (byte)'\n' => "\\n"u8, (byte)'\r' => "\\r"u8, _ => "\\\\"u8 });
            value = value[(special + 1)..];
        }

        Append(value, default);
    }

    /// <summary>Array syntax escapes quotes and backslashes, and COPY each backslash again.</summary>
    private void Item(ReadOnlySpan<byte> item)
    {
        int special;
        while ((special = item.IndexOfAny((byte)'"', (byte)'\\')) >= 0)
        {
            Escape(default, item[..special]);
            Append(item[special] == '"' ? "\\\\\""u8 : "\\\\\\\\"u8, default);
            item = item[(special + 1)..];
        }

        Escape(default, item);
    }

    private void Append(ReadOnlySpan<byte> first, ReadOnlySpan<byte> second)
    {
        var length = first.Length + second.Length;
        if (length == 0)
            return;
        var span = output.GetSpan(length);
        first.CopyTo(span);
        second.CopyTo(span[first.Length..]);
        output.Advance(length);
        Written += length;
    }
}
