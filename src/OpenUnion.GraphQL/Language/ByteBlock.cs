using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace OpenUnion.GraphQL.Language;

/// <summary>
/// The classes of 64 bytes of a text, a bit a byte. All are judged at once: no processor foresees the width of the next
/// indentation or the length of the next name, and a loop over bytes pays for that at each token.
/// </summary>
[StructLayout(LayoutKind.Auto)]
internal readonly struct ByteBlock
{
    public const int Width = 64;

    private readonly ulong _names;

    private ByteBlock(Vector512<byte> bytes, bool isInName)
    {
        _names = OfNames(bytes).ExtractMostSignificantBits();
        var continued = _names & ((_names << 1) | (isInName ? 1UL : 0UL));
        Starts = ~(OfBlanks(bytes).ExtractMostSignificantBits() | continued);
    }

    /// <summary>Where something starts: all but blanks, and but the bytes of a name or number after its first.</summary>
    public ulong Starts { get; }

    /// <summary>Looks at the bytes from an offset on. What the text lacks counts as blanks.</summary>
    public static ByteBlock At(ReadOnlySpan<byte> text, int offset)
    {
        var isInName = offset > 0 && ByteClasses.Of(text[offset - 1]) >= ByteClass.Digit;
        return offset <= text.Length - Width
            ? new(Vector512.LoadUnsafe(ref MemoryMarshal.GetReference(text), (nuint)offset), isInName)
            : AtEnd(text[offset..], isInName);
    }

    /// <summary>How many bytes from one on are part of a name; those after the block do not count.</summary>
    public int NameBytes(int from) => BitOperations.TrailingZeroCount(~(_names >> from));

    private static ByteBlock AtEnd(ReadOnlySpan<byte> rest, bool isInName)
    {
        Span<byte> padded = stackalloc byte[Width];
        padded.Fill((byte)' ');
        rest.CopyTo(padded);
        return new(Vector512.Create((ReadOnlySpan<byte>)padded), isInName);
    }

    private static Vector512<byte> OfBlanks(Vector512<byte> bytes) =>
        Vector512.Equals(bytes, Vector512.Create((byte)' '))
        | Vector512.Equals(bytes, Vector512.Create((byte)'\n'))
        | Vector512.Equals(bytes, Vector512.Create((byte)','))
        | Vector512.Equals(bytes, Vector512.Create((byte)'\r'))
        | Vector512.Equals(bytes, Vector512.Create((byte)'\t'));

    private static Vector512<byte> OfNames(Vector512<byte> bytes) =>
        Within(bytes | Vector512.Create((byte)0x20), (byte)'a', (byte)'z')
        | Within(bytes, (byte)'0', (byte)'9')
        | Vector512.Equals(bytes, Vector512.Create((byte)'_'));

    private static Vector512<byte> Within(Vector512<byte> bytes, byte first, byte last) =>
        Vector512.LessThanOrEqual(bytes - Vector512.Create(first), Vector512.Create((byte)(last - first)));
}
