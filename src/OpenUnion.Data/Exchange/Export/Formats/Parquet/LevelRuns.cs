using System.Buffers;
using System.Buffers.Binary;

namespace OpenUnion.Data.Exchange.Export.Formats.Parquet;

/// <summary>Levels of a page as runs: https://parquet.apache.org/docs/file-format/data-pages/encodings/#RLE. No level is above 3, so each is one byte.</summary>
internal sealed class LevelRuns
{
    private readonly ArrayBufferWriter<byte> _runs = new();
    private int _level;
    private int _count;

    /// <summary>Bytes so far.</summary>
    public int Length => _runs.WrittenCount;

    public void Add(int level)
    {
        if (_count > 0 && level != _level)
            End();
        _level = level;
        _count++;
    }

    /// <summary>Writes the runs, their length in front, and begins anew.</summary>
    public void WriteTo(ArrayBufferWriter<byte> page)
    {
        if (_count > 0)
            End();
        BinaryPrimitives.WriteInt32LittleEndian(page.GetSpan(4), _runs.WrittenCount);
        page.Advance(4);
        page.Write(_runs.WrittenSpan);
        _runs.ResetWrittenCount();
    }

    private void End()
    {
        var header = (uint)_count << 1;
        for (; header >= 0x80; header >>= 7)
            _runs.Write([(byte)(header | 0x80)]);
        _runs.Write([(byte)header, (byte)_level]);
        _count = 0;
    }
}
