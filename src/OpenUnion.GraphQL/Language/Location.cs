using System.Runtime.InteropServices;

namespace OpenUnion.GraphQL.Language;

/// <summary>A stretch of a document, in UTF-8 bytes: start inclusive, end exclusive.</summary>
[StructLayout(LayoutKind.Auto)]
public readonly record struct Location(Source? Source, int Start, int End)
{
    /// <summary>True for a node that was not parsed from a text.</summary>
    public bool IsNone => Source is null;

    /// <summary>Line and column of the start, computed now; 0:0 for <see cref="IsNone"/>.</summary>
    public SourceLocation Position => Source?.PositionOf(Start) ?? default;
}

/// <summary>Line and column, both from 1; columns in UTF-16 units. The source's name, if it has one, tells files apart.</summary>
[StructLayout(LayoutKind.Auto)]
public readonly record struct SourceLocation(int Line, int Column, string? SourceName = null)
{
    public override string ToString() => SourceName is null ? $"{Line}:{Column}" : $"{SourceName}:{Line}:{Column}";
}
