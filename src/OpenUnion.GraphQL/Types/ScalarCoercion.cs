using OpenUnion.GraphQL.Language;

namespace OpenUnion.GraphQL.Types;

/// <summary>
/// How a scalar reads and writes its values. Plain values are what JSON has: <c>bool</c>, <c>int</c>, <c>long</c>, <c>decimal</c>,
/// <c>double</c>, <c>string</c>, <c>IReadOnlyList&lt;object?&gt;</c>, <c>IReadOnlyDictionary&lt;string, object?&gt;</c>; null never arrives here.
/// A value that does not fit: throw <see cref="CoercionException"/> with a message for the client.
/// </summary>
public sealed record ScalarCoercion
{
    /// <summary>Takes everything and leaves it as it is.</summary>
    public static ScalarCoercion Any { get; } = new();

    /// <summary>A plain value of a variable to the scalar's own value.</summary>
    public Func<object, object?> ParseValue { get; init; } = value => value;

    /// <summary>A literal without variables to the scalar's own value; when not given, <see cref="ParseValue"/> of the literal's plain value.</summary>
    public Func<ValueNode, object?>? ParseLiteral { get; init; }

    /// <summary>A resolver's value to a plain value for the response.</summary>
    public Func<object, object?> Serialize { get; init; } = value => value;
}

/// <summary>A value does not fit its type; the message is meant for the client.</summary>
public sealed class CoercionException(string message) : Exception(message);
