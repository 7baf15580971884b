using OpenUnion.GraphQL.Language;

namespace OpenUnion.GraphQL.Types;

/// <summary>One way to write a value of a type, so that two schemas with the same defaults print alike.</summary>
internal static class CanonicalLiteral
{
    public static ValueNode Of(ValueNode literal, GraphQLType type) => (literal, type) switch
    {
        (_, NonNullType nonNull) => Of(literal, nonNull.OfType),
        (ListValueNode values, ListType list) => new ListValueNode { Values = [.. values.Values.Select(item => Of(item, list.OfType))] },
        (_, ListType list) => Of(literal, list.OfType),
        (ObjectValueNode given, InputObjectType input) => OfFields(given, input),
        (StringValueNode { Block: true } text, _) => new StringValueNode { Value = text.Value },
        (StringValueNode text, ScalarType { Name: "ID" }) when IsInteger(text.Value) => new IntValueNode { Value = text.Value },
        _ => literal,
    };

    // Unknown fields stay, at the end: the schema may be one that was assumed to be valid.
    private static ObjectValueNode OfFields(ObjectValueNode given, InputObjectType type)
    {
        var order = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var field in type.Fields) order.TryAdd(field.Name, order.Count);
        var fields = given.Fields.OrderBy(node => order.GetValueOrDefault(node.Name, int.MaxValue)).Select(node => new ObjectFieldNode
        {
            Name = node.Name,
            Value = type.Fields[node.Name] is { } field ? Of(node.Value, field.Type) : node.Value,
        });
        return new() { Fields = [.. fields] };
    }

    private static bool IsInteger(string text)
    {
        var digits = text.AsSpan(text.StartsWith('-') ? 1 : 0);
        return digits.Length > 0 && digits.IndexOfAnyExceptInRange('0', '9') < 0 && (digits[0] != '0' || text == "0");
    }
}
