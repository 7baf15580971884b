using System.Text;
using OpenUnion.GraphQL.Conformance.Generation;

namespace OpenUnion.GraphQL.Conformance.Fuzzing;

/// <summary>Accidents of bytes: flipped, lost, repeated, moved, from elsewhere, nested deep.</summary>
internal static class ByteMutation
{
    // A text grows no further than this, so that a slow input is slow for its content.
    private const int Longest = 16_384;

    private static readonly byte[][] Pieces = [.. Vocabulary.Tokens.Concat(Vocabulary.Values).Select(Encoding.UTF8.GetBytes), [0xFF], [0xC0, 0x80], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80], [0xE4, 0xBC]];

    private static readonly byte[][] Nests = [.. new[] { "{a", "[", "{a:", "...{", "(a:[", "#\n", "\"\"\"", "{a@a(a:{", "...F@skip(if:$v0)", "a:a " }.Select(Encoding.UTF8.GetBytes)];

    public static byte[] Apply(byte[] text, byte[] other, Chance chance)
    {
        var result = new List<byte>(text);
        for (var times = chance.Between(1, 4); times > 0; times--) Once(result, other, chance);
        if (result.Count > Longest) result.RemoveRange(Longest, result.Count - Longest);
        return [.. result];
    }

    private static void Once(List<byte> text, byte[] other, Chance chance)
    {
        var at = chance.Below(text.Count + 1);
        var length = Math.Min(chance.Percent(80) ? chance.Below(12) : chance.Below(400), text.Count - at);
        switch (chance.Below(8))
        {
            case 0 when at < text.Count: text[at] = (byte)chance.Below(256); break;
            case 1: text.RemoveRange(at, length); break;
            case 2: text.InsertRange(at, text.GetRange(at, length)); break;
            case 3: text.InsertRange(chance.Below(at + 1), text.GetRange(at, length)); break;
            case 4: text.InsertRange(at, Slice(other, chance)); break;
            case 5 when chance.Percent(5): text.InsertRange(at, Repeated(chance)); break;
            default: text.InsertRange(at, chance.Of(Pieces)); break;
        }
    }

    private static byte[] Slice(byte[] other, Chance chance)
    {
        var from = chance.Below(other.Length + 1);
        return other[from..Math.Min(other.Length, from + chance.Below(300))];
    }

    private static byte[] Repeated(Chance chance)
    {
        var piece = chance.Of(Nests);
        return [.. Enumerable.Repeat(piece, chance.Between(10, 1500)).SelectMany(bytes => bytes)];
    }
}
