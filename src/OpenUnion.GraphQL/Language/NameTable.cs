using System.Buffers.Binary;
using System.Text;

namespace OpenUnion.GraphQL.Language;

/// <summary>
/// Interns names and short numbers. A fixed number of slots, so memory is bounded whatever clients send; a collision only replaces a slot.
/// Races are harmless: a slot holds one immutable entry or another.
/// </summary>
internal static class NameTable
{
    private const int SlotBits = 13;
    private const int Longest = 16;
    private const ulong Multiplier = 0x9E3779B97F4A7C15;
    private static readonly Entry?[] Table = new Entry?[1 << SlotBits];
    private static readonly string?[] LongTable = new string?[1 << SlotBits];

    // The first and the last eight bytes, which overlap in a short name, and the length say all about a name of up to sixteen bytes.
    private sealed record Entry(ulong Head, ulong Tail, int Length, string Text);

    public static string Get(ReadOnlySpan<byte> name)
    {
        var head = Head(name);
        var tail = name.Length > 8 ? BinaryPrimitives.ReadUInt64LittleEndian(name[^8..]) : 0;
        var hash = (int)(((head ^ (tail * Multiplier)) + (ulong)name.Length) * Multiplier >> (64 - SlotBits));
        if (name.Length > Longest) return GetLong(name, hash);
        var found = Table[hash];
        if (found is not null && found.Head == head && found.Tail == tail && found.Length == name.Length) return found.Text;
        return Add(name, head, tail, hash);
    }

    private static string Add(ReadOnlySpan<byte> name, ulong head, ulong tail, int hash)
    {
        var text = Encoding.ASCII.GetString(name);
        Table[hash] = new(head, tail, name.Length, text);
        return text;
    }

    private static string GetLong(ReadOnlySpan<byte> name, int hash)
    {
        var found = LongTable[hash];
        if (found is not null && Ascii.Equals(name, found)) return found;
        var text = Encoding.ASCII.GetString(name);
        // Very long names are not worth keeping.
        if (name.Length <= 64) LongTable[hash] = text;
        return text;
    }

    private static ulong Head(ReadOnlySpan<byte> name)
    {
        if (name.Length >= 8) return BinaryPrimitives.ReadUInt64LittleEndian(name);
        if (name.Length >= 4) return BinaryPrimitives.ReadUInt32LittleEndian(name) | ((ulong)BinaryPrimitives.ReadUInt32LittleEndian(name[^4..]) << 32);
        return name[0] | ((ulong)name[name.Length >> 1] << 8) | ((ulong)name[^1] << 16);
    }
}
