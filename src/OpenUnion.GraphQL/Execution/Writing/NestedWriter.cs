using System.Buffers;
using System.Runtime.InteropServices;

namespace OpenUnion.GraphQL.Execution;

/// <summary>Writes objects and lists. It does not recurse, so that it can wait between any two values while a pipe is flushed.</summary>
internal sealed class NestedWriter(IBufferWriter<byte> output)
{
    /// <summary>What was begun and not ended, the innermost last.</summary>
    private readonly Stack<Level> _open = new();

    public async ValueTask WriteAsync(object container, CancellationToken cancellation)
    {
        _open.Push(new(container, 0));
        while (_open.Count > 0)
        {
            WriteUntilFull(new(output));
            await output.FlushIfFullAsync(cancellation).ConfigureAwait(false);
        }
    }

    private void WriteUntilFull(JsonOutput json)
    {
        while (!output.IsFull() && _open.TryPop(out var level)) WriteNext(json, level);
    }

    private void WriteNext(JsonOutput json, Level level)
    {
        switch (level.Container)
        {
            case ResultObject value when level.Next < value.Values.Length:
                DataWriter.WriteName(json, value.Set.Span[level.Next], level.Next);
                WriteValue(json, level, value.Values[level.Next]);
                break;
            case ResultList list when level.Next < list.Count:
                json.Raw(level.Next == 0 ? "["u8 : ","u8);
                WriteValue(json, level, list[level.Next]);
                break;
            case ResultObject value: json.Raw(DataWriter.EndOf(value)); break;
            case ResultList list: json.Raw(list.Count == 0 ? "[]"u8 : "]"u8); break;
        }
    }

    private void WriteValue(JsonOutput json, Level level, object? value)
    {
        _open.Push(level with { Next = level.Next + 1 });
        if (value is ResultObject or ResultList) _open.Push(new(value, 0));
        else PlainValueWriter.Write(json, value);
    }

    /// <param name="Next">Index of the value to write next.</param>
    [StructLayout(LayoutKind.Auto)]
    private readonly record struct Level(object Container, int Next);
}
