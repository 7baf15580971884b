using System.Collections;
using System.Text.Json;
using OpenUnion.GraphQL.Types;

namespace OpenUnion.GraphQL.Execution;

/// <summary>https://spec.graphql.org/September2025/#sec-Value-Completion.Coercing-Results</summary>
internal static class LeafSerialization
{
    private const int Deepest = 64;

    /// <summary>A plain value that can be written.</summary>
    /// <exception cref="CoercionException">The value is none of the type.</exception>
    public static object? Serialize(object value, GraphQLType type)
    {
        if (type is EnumType values) return EnumName(value, values);
        var plain = ((ScalarType)type).Coercion.Serialize(value);
        return IsWritable(plain, 0) ? plain : throw new NotSupportedException($"Scalar {type} serialized a value as {plain!.GetType()}, which is no plain value.");
    }

    private static string EnumName(object value, EnumType type)
    {
        var name = value as string ?? (value as Enum)?.ToString();
        return name is not null && type.Values.Contains(name)
            ? name
            : throw new CoercionException($"Enum \"{type}\" cannot represent value: {PlainValueText.Of(name ?? value)}");
    }

    // What the response writer can write; a scalar's values are not trusted to be so, or to end.
    private static bool IsWritable(object? value, int depth) => value switch
    {
        null or string or bool or int or long or decimal or short or byte or sbyte or ushort or uint or ulong or JsonElement => true,
        double number => double.IsFinite(number),
        float number => float.IsFinite(number),
        _ when depth >= Deepest => false,
        IReadOnlyDictionary<string, object?> members => members.Values.All(member => IsWritable(member, depth + 1)),
        IEnumerable items => items.Cast<object?>().All(item => IsWritable(item, depth + 1)),
        _ => false,
    };
}
