using OpenUnion.GraphQL.Execution;
using OpenUnion.GraphQL.Types;

namespace OpenUnion.GraphQL.Conformance.Differential;

/// <summary>Values that follow from the place in the response alone; oracle/mock.mjs gives the same ones.</summary>
internal static class Mock
{
    /// <summary>An object of the runtime type.</summary>
    public sealed record MockObject(string Type);

    /// <summary>The value at a place: the key is the response path, and the type's text parts fields that share a path.</summary>
    public static object? ValueAt(Schema schema, GraphQLType type, string key)
    {
        var h = Hash($"{key}:{type}");
        if (h % 47 == 0) return new GraphQLException("mock");
        if (type is NonNullType nonNull) return h % 53 == 0 ? null : ValueAt(schema, nonNull.OfType, key);
        if (h % 7 == 0) return null;
        return type switch
        {
            ListType => h % 59 == 0 ? new Dictionary<string, object?>(StringComparer.Ordinal) { ["not"] = "a list" } : Items(schema, (ListType)type, key, h),
            ObjectType itself => new MockObject(itself.Name),
            EnumType values => h % 61 == 0 ? "NO_SUCH_VALUE" : values.Values[(int)(h % values.Values.Count)].Name,
            ScalarType scalar => Scalar(scalar.Name, h),
            _ => new MockObject(RuntimeType(schema, (NamedType)type, h)),
        };
    }

    // FNV-1a, 32 bits, over UTF-16 units.
    private static uint Hash(string text)
    {
        var result = 0x811c9dc5u;
        foreach (var unit in text) result = unchecked((result ^ unit) * 0x01000193u);
        return result ^ (result >> 15);
    }

    private static object?[] Items(Schema schema, ListType type, string key, uint h) =>
        [.. Enumerable.Range(0, (int)(h % 4)).Select(i => ValueAt(schema, type.OfType, $"{key}/{i}"))];

    private static string RuntimeType(Schema schema, NamedType type, uint h)
    {
        if (h % 67 == 0) return schema.QueryType!.Name;
        if (h % 71 == 0) return "NoSuchType";
        var names = schema.PossibleTypesOf(type).Select(possible => possible.Name).Order(StringComparer.Ordinal).ToList();
        return names[(int)(h % names.Count)];
    }

    private static object Scalar(string name, uint h) => name switch
    {
        "Int" => h % 23 == 0 ? 3_000_000_000L : h % 29 == 0 ? 1.5 : (int)(h % 2001) - 1000,
        "Float" => h % 31 == 0 ? "many" : (h % 4001) / 8.0,
        "String" => h % 37 == 0 ? new object[] { "no", "text" } : $"值 \"{h % 1000}\"\n",
        "Boolean" => h % 41 == 0 ? "true" : h % 2 == 0,
        "ID" => h % 3 == 0 ? (int)(h % 1000) : h % 43 == 0 ? 1.5 : $"id-{h % 1000}",
        _ => (h % 4) switch
        {
            0 => $"c{h % 100}",
            1 => (int)(h % 1000),
            2 => new object?[] { (int)(h % 10), null, "x" },
            _ => new Dictionary<string, object?>(StringComparer.Ordinal) { ["b"] = (int)(h % 10), ["a"] = new Dictionary<string, object?>(StringComparer.Ordinal) { ["c"] = true } },
        },
    };
}
