using System.Collections.Immutable;
using OpenUnion.GraphQL.Types;

namespace OpenUnion.GraphQL.Execution;

/// <summary>The fields of one object type at one place of an operation: merged, in response order, @skip and @include applied.</summary>
public sealed class SelectionSet
{
    private readonly ImmutableArray<Selection> _fields;

    internal SelectionSet(ObjectType type, ImmutableArray<Selection> fields)
    {
        Type = type;
        _fields = fields;
    }

    /// <summary>The type whose objects it is for.</summary>
    public ObjectType Type { get; }

    /// <summary>One a response name.</summary>
    public IReadOnlyList<Selection> Fields => _fields;

    internal ReadOnlySpan<Selection> Span => _fields.AsSpan();
}
