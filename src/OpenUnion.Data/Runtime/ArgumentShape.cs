using System.Collections;
using System.Text;

namespace OpenUnion.Data.Runtime;

/// <summary>
/// What of a request's variables decides the text of a statement: which are null or absent, which fields an input object
/// has, how long a list is, true and false. Other values are parameters and no part of it.
/// </summary>
internal static class ArgumentShape
{
    public static string Of(IReadOnlyDictionary<string, object?> variables)
    {
        if (variables.Count == 0)
            return "";
        var shape = new StringBuilder();
        Append(shape, variables);
        return shape.ToString();
    }

    private static void Append(StringBuilder shape, object? value)
    {
        switch (value)
        {
            case null:
                shape.Append('0');
                break;
            case bool flag:
                shape.Append(flag ? 't' : 'f');
                break;
            case IReadOnlyDictionary<string, object?> fields:
                shape.Append('{');
                foreach (var (name, field) in fields)
                    Append(shape.Append(name).Append(':'), field);
                shape.Append('}');
                break;
            case IEnumerable items and not string:
                shape.Append('[');
                foreach (var item in items)
                    Append(shape, item);
                shape.Append(']');
                break;
            default:
                shape.Append('1');
                break;
        }
    }
}
