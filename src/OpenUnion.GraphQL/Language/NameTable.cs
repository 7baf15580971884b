using System.Text;

namespace OpenUnion.GraphQL.Language;

/// <summary>
/// Interns names. A fixed number of slots, so memory is bounded whatever clients send; a collision only replaces a slot.
/// Races are harmless: a slot holds one immutable string or another.
/// </summary>
internal static class NameTable
{
    private const int Slots = 8192;
    private const int LongestInterned = 48;
    private static readonly string?[] Table = new string?[Slots];

    public static string Get(ReadOnlySpan<byte> name)
    {
        if (name.Length > LongestInterned) return Encoding.ASCII.GetString(name);
        ref var slot = ref Table[Hash(name) & (Slots - 1)];
        var found = slot;
        if (found is not null && found.Length == name.Length && Ascii.Equals(name, found)) return found;
        return slot = Encoding.ASCII.GetString(name);
    }

    private static uint Hash(ReadOnlySpan<byte> name)
    {
        var hash = 2166136261u;
        foreach (var b in name) hash = (hash ^ b) * 16777619u;
        return hash ^ (hash >> 15);
    }
}
