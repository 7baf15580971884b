using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Text;

namespace OpenUnion.GraphQL.Language;

/// <summary>
/// Interns names and short numbers. A fixed number of slots, so memory is bounded whatever clients send; a collision only replaces a slot.
/// Races are harmless: a slot holds one immutable entry or another.
/// </summary>
internal static class NameTable
{
    private const int SlotBits = 13;
    private const int Width = 16;
    private const int Longest = 64;
    private const ulong Multiplier = 0x9E3779B97F4A7C15;
    private static readonly Entry?[] Table = new Entry?[1 << SlotBits];
    private static readonly string?[] LongTable = new string?[1 << SlotBits];

    // The bytes of a short name, then zeros: no name has one in it.
    private sealed class Entry(Vector128<byte> key, string text)
    {
        public readonly Vector128<byte> Key = key;
        public readonly string Text = text;
    }

    private static ReadOnlySpan<byte> Masks =>
    [
        255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    ];

    /// <inheritdoc cref="Get(ReadOnlySpan{byte}, int, int)"/>
    public static string Get(ReadOnlySpan<byte> name) => Get(name, 0, name.Length);

    /// <summary>The string of some bytes of a text, all of them ASCII and none of them zero.</summary>
    public static string Get(ReadOnlySpan<byte> text, int start, int end)
    {
        var length = end - start;
        if (length > Width) return GetLong(text[start..end]);
        var key = start + Width <= text.Length ? Key(text, start, length) : KeyAtEnd(text[start..end]);
        var (head, tail) = (key.AsUInt64().ToScalar(), key.AsUInt64().GetElement(1));
        var slot = (head ^ (tail * Multiplier)) * Multiplier >> (64 - SlotBits);
        var found = Table[slot];
        return found is not null && found.Key == key ? found.Text : Add(text[start..end], key, slot);
    }

    // Without a loop or a branch on the length, which no processor foresees: all that can be loaded is loaded, and what is too much is cut off.
    private static Vector128<byte> Key(ReadOnlySpan<byte> text, int start, int length) =>
        Vector128.LoadUnsafe(ref MemoryMarshal.GetReference(text), (nuint)start)
        & Vector128.LoadUnsafe(ref MemoryMarshal.GetReference(Masks), (nuint)(Width - length));

    private static Vector128<byte> KeyAtEnd(ReadOnlySpan<byte> name)
    {
        Span<byte> padded = stackalloc byte[Width];
        padded.Clear();
        name.CopyTo(padded);
        return Vector128.Create((ReadOnlySpan<byte>)padded);
    }

    private static string Add(ReadOnlySpan<byte> name, Vector128<byte> key, ulong slot)
    {
        var text = Encoding.ASCII.GetString(name);
        Table[slot] = new(key, text);
        return text;
    }

    private static string GetLong(ReadOnlySpan<byte> name)
    {
        var (head, tail) = (MemoryMarshal.Read<ulong>(name), MemoryMarshal.Read<ulong>(name[^8..]));
        var slot = ((head ^ (tail * Multiplier)) + (ulong)name.Length) * Multiplier >> (64 - SlotBits);
        var found = LongTable[slot];
        if (found is not null && Ascii.Equals(name, found)) return found;
        var text = Encoding.ASCII.GetString(name);
        // Very long names are not worth keeping.
        if (name.Length <= Longest) LongTable[slot] = text;
        return text;
    }
}
