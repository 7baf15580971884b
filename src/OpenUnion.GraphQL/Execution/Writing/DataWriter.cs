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
            if (root.Values[i] is CompiledValue compiled) await compiled.Result.WriteAsync(compiled.Index, output, cancellation).ConfigureAwait(false);
            else WriteValue(new(output), root.Values[i]);
        }

        WriteEnd(new(output), root);
    }

    private static void WriteObject(JsonOutput json, ResultObject value)
    {
        for (var i = 0; i < value.Values.Length; i++)
        {
            WriteName(json, value.Set.Span[i], i);
            WriteValue(json, value.Values[i]);
        }

        WriteEnd(json, value);
    }

    private static void WriteName(JsonOutput json, Selection selection, int index)
    {
        json.Raw(index == 0 ? "{"u8 : ","u8);
        json.Raw(selection.NameJson);
    }

    private static void WriteEnd(JsonOutput json, ResultObject value) => json.Raw(value.Values.Length == 0 ? "{}"u8 : "}"u8);

    private static void WriteValue(JsonOutput json, object? value)
    {
        switch (value)
        {
            case ResultObject inner: WriteObject(json, inner); break;
            case ResultList list: WriteList(json, list); break;
            default: PlainValueWriter.Write(json, value); break;
        }
    }

    private static void WriteList(JsonOutput json, ResultList list)
    {
        json.Raw("["u8);
        for (var i = 0; i < list.Count; i++)
        {
            if (i > 0) json.Raw(","u8);
            WriteValue(json, list[i]);
        }

        json.Raw("]"u8);
    }
}
