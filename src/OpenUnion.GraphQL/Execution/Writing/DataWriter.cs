using System.Buffers;

namespace OpenUnion.GraphQL.Execution;

/// <summary>Writes a result's data in response order; JSON of compiled fields goes to the output as it is.</summary>
internal static class DataWriter
{
    public static async ValueTask WriteRootAsync(ResultObject root, IBufferWriter<byte> output, CancellationToken cancellation)
    {
        for (var i = 0; i < root.Values.Length; i++)
        {
            WriteName(new(output), root.Set.Span[i], i);
            await WriteValueAsync(root.Values[i], output, cancellation).ConfigureAwait(false);
            await output.FlushIfFullAsync(cancellation).ConfigureAwait(false);
        }

        new JsonOutput(output).Raw(EndOf(root));
    }

    public static void WriteName(JsonOutput json, Selection selection, int index)
    {
        json.Raw(index == 0 ? "{"u8 : ","u8);
        json.Raw(selection.NameJson);
    }

    public static ReadOnlySpan<byte> EndOf(ResultObject value) => value.Values.Length == 0 ? "{}"u8 : "}"u8;

    private static ValueTask WriteValueAsync(object? value, IBufferWriter<byte> output, CancellationToken cancellation)
    {
        switch (value)
        {
            case CompiledValue compiled: return compiled.Result.WriteAsync(compiled.Index, output, cancellation);
            case ResultObject or ResultList: return new NestedWriter(output).WriteAsync(value, cancellation);
            default: PlainValueWriter.Write(new(output), value); return ValueTask.CompletedTask;
        }
    }
}
