using System.Collections;
using System.Globalization;
using System.Text;

namespace OpenUnion.Data.Runtime;

/// <summary>
/// What of a request's variables decides the text of a statement: which are null or absent, which fields an input object
/// has, how many objects a list holds, true and false. Other values are parameters and no part of it, nor is the length of
/// a list of them, which travels as one array; only whether there is a null among them. Names are written with their
/// lengths, so that no name, whatever it holds, makes one shape look like another.
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
                    Append(shape.Append(CultureInfo.InvariantCulture, $"{name.Length}:{name}"), field);
                shape.Append('}');
                break;
            case IEnumerable items and not string:
                AppendList(shape, items);
                break;
            default:
                shape.Append('1');
                break;
        }
    }

    private static void AppendList(StringBuilder shape, IEnumerable items)
    {
        if (!HoldsObject(items))
        {
            shape.Append(HoldsNull(items) ? 'n' : 's');
            return;
        }

        shape.Append('[');
        foreach (var item in items)
            Append(shape, item);
        shape.Append(']');
    }

    private static bool HoldsObject(IEnumerable items) =>
        items.Cast<object?>().Any(item => item is IReadOnlyDictionary<string, object?> || (item is IEnumerable inner and not string && HoldsObject(inner)));

    private static bool HoldsNull(IEnumerable items) =>
        items.Cast<object?>().Any(item => item is null || (item is IEnumerable inner and not string && HoldsNull(inner)));
}
