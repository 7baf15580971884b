using System.Collections;
using System.Text;
using OpenUnion.GraphQL.Language;

namespace OpenUnion.GraphQL.Tests.Language;

/// <summary>A tree as text, every property but locations: two trees with the same text are the same tree.</summary>
internal static class TreeText
{
    public static string Of(object? value)
    {
        var result = new StringBuilder();
        Append(result, value);
        return result.ToString();
    }

    private static void Append(StringBuilder result, object? value)
    {
        switch (value)
        {
            case SelectionNode selection: Append(result, Concrete(selection)); break;
            case not null when value.GetType().Name.EndsWith("Node", StringComparison.Ordinal): AppendNode(result, value); break;
            case string text: result.Append('"').Append(text).Append('"'); break;
            case IEnumerable items:
                result.Append('[');
                foreach (var item in items) Append(result, item);
                result.Append(']');
                break;
            default: result.Append(value ?? "null"); break;
        }

        result.Append(' ');
    }

    private static object Concrete(SelectionNode selection) =>
        selection.IsField(out var field) ? field : selection.IsSpread(out var spread) ? spread : selection.IsInline(out var inline) ? inline : selection;

    private static void AppendNode(StringBuilder result, object node)
    {
        result.Append(node.GetType().Name).Append('(');
        foreach (var property in node.GetType().GetProperties())
        {
            if (property.PropertyType == typeof(Location) || property.Name is "Innermost" or "ResponseName") continue;
            result.Append(property.Name).Append(':');
            Append(result, property.GetValue(node));
        }

        result.Append(')');
    }
}
