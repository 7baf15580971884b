using System.Collections;
using System.Globalization;
using OpenUnion.GraphQL.Language;

namespace OpenUnion.GraphQL.Types;

/// <summary>A value as an error message shows it: short, and never more than a line.</summary>
public static class PlainValueText
{
    private const int Longest = 120;

    /// <summary>Strings in quotes, lists in brackets, objects in braces; cut when long.</summary>
    public static string Of(object? value) => Short(Full(value, depth: 0));

    /// <summary>The text, cut when long.</summary>
    public static string Short(string text) => text.Length <= Longest ? text : string.Concat(text.AsSpan(0, Longest), "…");

    private static string Full(object? value, int depth) => value switch
    {
        null => "null",
        ValueNode literal => literal.ToString(),
        string text => Printer.QuotedString(text.Length <= Longest ? text : text[..Longest]),
        bool boolean => boolean ? "true" : "false",
        _ when depth > 2 => "…",
        IReadOnlyDictionary<string, object?> fields =>
            $"{{ {string.Join(", ", fields.Take(10).Select(field => $"{field.Key}: {Full(field.Value, depth + 1)}"))} }}",
        IEnumerable items => $"[{string.Join(", ", items.Cast<object?>().Take(10).Select(item => Full(item, depth + 1)))}]",
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => value.GetType().Name,
    };
}
