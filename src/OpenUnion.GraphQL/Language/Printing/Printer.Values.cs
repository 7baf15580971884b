using System.Globalization;
using System.Text;

namespace OpenUnion.GraphQL.Language;

public static partial class Printer
{
    /// <inheritdoc cref="Print(AstNode)"/>
    public static string Print(ValueNode value) => value.Kind switch
    {
        NodeKind.Variable => "$" + value.Text,
        NodeKind.StringValue => (value.IsBlock ? BlockStringPrinter.Print(value.Text) : null) ?? QuotedString(value.Text),
        NodeKind.ListValue => $"[{JoinAll(value.Items, ", ")}]",
        NodeKind.ObjectValue => value.Fields.IsEmpty ? "{}" : $"{{ {JoinAll(value.Fields, ", ")} }}",
        _ => value.Text,
    };

    /// <summary>A quoted string; control characters are escaped.</summary>
    public static string QuotedString(string text)
    {
        var result = new StringBuilder(text.Length + 2).Append('"');
        foreach (var c in text) AppendEscaped(result, c);
        return result.Append('"').ToString();
    }

    private static void AppendEscaped(StringBuilder result, char c)
    {
        var escape = c switch { '"' => '"', '\\' => '\\', '\b' => 'b', '\f' => 'f', '\n' => 'n', '\r' => 'r', '\t' => 't', _ => '\0' };
        if (escape != '\0') result.Append('\\').Append(escape);
        else if (c is < ' ' or (>= '\x7F' and <= '\x9F')) result.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:X4}");
        else result.Append(c);
    }
}
