using OpenUnion.GraphQL.Language;

namespace OpenUnion.GraphQL.Types;

/// <summary>One way to write a value of a type, so that two schemas with the same defaults print alike.</summary>
internal static class CanonicalLiteral
{
    public static string Print(ValueNode literal, GraphQLType type) => (literal.Kind, type) switch
    {
        (_, NonNullType nonNull) => Print(literal, nonNull.OfType),
        (NodeKind.ListValue, ListType list) => $"[{string.Join(", ", literal.Items.Select(item => Print(item, list.OfType)))}]",
        (_, ListType list) => Print(literal, list.OfType),
        (NodeKind.ObjectValue, InputObjectType input) when !literal.Fields.IsEmpty => PrintFields(literal, input),
        (NodeKind.StringValue, ScalarType { Name: "ID" }) when IsInteger(literal.Text) => literal.Text,
        (NodeKind.StringValue, _) => Printer.QuotedString(literal.Text),
        _ => Printer.Print(literal),
    };

    // Unknown fields stay, at the end: the schema may be one that was assumed to be valid.
    private static string PrintFields(ValueNode given, InputObjectType type)
    {
        var order = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var field in type.Fields) order.TryAdd(field.Name, order.Count);
        var fields = given.Fields.OrderBy(node => order.GetValueOrDefault(node.Name, int.MaxValue)).Select(node =>
            $"{node.Name}: {(type.Fields[node.Name] is { } field ? Print(node.Value, field.Type) : Printer.Print(node.Value))}");
        return $"{{ {string.Join(", ", fields)} }}";
    }

    private static bool IsInteger(string text)
    {
        var digits = text.AsSpan(text.StartsWith('-') ? 1 : 0);
        return digits.Length > 0 && digits.IndexOfAnyExceptInRange('0', '9') < 0 && (digits[0] != '0' || text == "0");
    }
}
