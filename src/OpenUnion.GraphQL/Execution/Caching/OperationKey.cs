using System.Buffers.Binary;
using System.Runtime.InteropServices;

namespace OpenUnion.GraphQL.Execution;

/// <summary>A document's bytes and the name of the operation in it.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly struct OperationKey : IEquatable<OperationKey>
{
    // Drawn once a process, so that nobody outside can make texts that collide.
    private static readonly ulong Seed = (ulong)Random.Shared.NextInt64() | 1;

    private readonly ReadOnlyMemory<byte> _text;
    private readonly string? _name;

    public OperationKey(ReadOnlyMemory<byte> text, string? name)
    {
        _text = text;
        _name = name;
        var named = name is null ? Seed : HashOf(MemoryMarshal.AsBytes(name.AsSpan()), ~Seed);
        Hash = HashOf(text.Span, named);
    }

    public ulong Hash { get; }

    public int Length => _text.Length;

    /// <summary>The same key over a copy of the text, for keeping.</summary>
    public OperationKey Over(ReadOnlyMemory<byte> copy) => new(copy, _name);

    public bool Equals(OperationKey other) =>
        Hash == other.Hash && _name == other._name && _text.Span.SequenceEqual(other._text.Span);

    public override bool Equals(object? obj) => obj is OperationKey other && Equals(other);

    public override int GetHashCode() => (int)Hash;

    // Multiply and fold, 16 bytes a step, in the manner of wyhash.
    private static ulong HashOf(ReadOnlySpan<byte> bytes, ulong seed)
    {
        const ulong A = 0xA076_1D64_78BD_642F, B = 0xE703_7ED1_A0B4_28DB;
        var hash = Fold(seed ^ A, (ulong)bytes.Length ^ B);
        for (; bytes.Length >= 16; bytes = bytes[16..])
            hash = Fold(BinaryPrimitives.ReadUInt64LittleEndian(bytes) ^ A ^ hash, BinaryPrimitives.ReadUInt64LittleEndian(bytes[8..]) ^ B ^ seed);
        Span<byte> rest = stackalloc byte[16];
        rest.Clear();
        bytes.CopyTo(rest);
        hash = Fold(BinaryPrimitives.ReadUInt64LittleEndian(rest) ^ A ^ hash, BinaryPrimitives.ReadUInt64LittleEndian(rest[8..]) ^ B ^ seed);
        return Fold(hash ^ A, seed ^ B);
    }

    private static ulong Fold(ulong a, ulong b)
    {
        var high = Math.BigMul(a, b, out var low);
        return high ^ low;
    }
}
