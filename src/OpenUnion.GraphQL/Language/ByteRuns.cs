using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace OpenUnion.GraphQL.Language;

/// <summary>
/// Where a run of bytes of one class ends. Sixteen bytes are judged at once: no processor foresees the length of the next
/// name, and a loop over bytes pays for that at each name of a document that it has not seen lately.
/// </summary>
internal static class ByteRuns
{
    private const int Width = 16;

    /// <summary>The offset of the first byte from <paramref name="at"/> on that cannot continue a name; the text's length if there is none.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int EndOfName(ReadOnlySpan<byte> text, int at)
    {
        for (; at <= text.Length - Width; at += Width)
        {
            var bytes = Vector128.LoadUnsafe(ref MemoryMarshal.GetReference(text), (nuint)at);
            var others = ~OfNames(bytes).ExtractMostSignificantBits() & ((1 << Width) - 1);
            if (others != 0) return at + BitOperations.TrailingZeroCount(others);
        }

        while ((uint)at < (uint)text.Length && ByteClasses.Of(text[at]) >= ByteClass.Digit) at++;
        return at;
    }

    private static Vector128<byte> OfNames(Vector128<byte> bytes) =>
        Within(bytes | Vector128.Create((byte)0x20), (byte)'a', (byte)'z')
        | Within(bytes, (byte)'0', (byte)'9')
        | Vector128.Equals(bytes, Vector128.Create((byte)'_'));

    private static Vector128<byte> Within(Vector128<byte> bytes, byte first, byte last) =>
        Vector128.LessThanOrEqual(bytes - Vector128.Create(first), Vector128.Create((byte)(last - first)));
}
