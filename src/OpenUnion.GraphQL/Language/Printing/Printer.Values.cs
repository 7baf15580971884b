using System.Globalization;
using System.Text;

namespace OpenUnion.GraphQL.Language;

public static partial class Printer
{
    private static string Value(ValueNode value) => value switch
    {
        VariableNode variable => "$" + variable.Name,
        IntValueNode number => number.Value,
        FloatValueNode number => number.Value,
        StringValueNode { Block: true } text => BlockStringPrinter.Print(text.Value) ?? QuotedString(text.Value),
        StringValueNode text => QuotedString(text.Value),
        BooleanValueNode boolean => boolean.Value ? "true" : "false",
        NullValueNode => "null",
        EnumValueNode name => name.Value,
        ListValueNode list => $"[{JoinAll(list.Values, ", ")}]",
        ObjectValueNode fields => fields.Fields.IsEmpty ? "{}" : $"{{ {JoinAll(fields.Fields, ", ")} }}",
        _ => throw new NotSupportedException($"No printing for {value.Kind}."),
    };

    /// <summary>A quoted string; control characters are escaped.</summary>
    internal static string QuotedString(string text)
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
