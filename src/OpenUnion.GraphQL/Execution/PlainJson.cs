using System.Text.Json;
using OpenUnion.GraphQL.Types;

namespace OpenUnion.GraphQL.Execution;

/// <summary>
/// JSON as plain values: null, <c>bool</c>, <c>int</c>, <c>long</c>, <c>decimal</c>, <c>double</c>, <c>string</c>,
/// <c>IReadOnlyList&lt;object?&gt;</c>, <c>IReadOnlyDictionary&lt;string, object?&gt;</c>.
/// </summary>
public static class PlainJson
{
    /// <summary>The value of an element; the document's own depth limit bounds the nesting. Of two members with one name the last counts.</summary>
    /// <exception cref="FormatException">A string is no Unicode text, or a number is too large for a double.</exception>
    public static object? Of(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Null or JsonValueKind.Undefined => null,
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        JsonValueKind.String => Text(element),
        JsonValueKind.Number => Number(element),
        JsonValueKind.Array => Items(element),
        _ => Members(element),
    };

    /// <summary>An object's members; null for null.</summary>
    /// <exception cref="FormatException">The element is something else, a string is no Unicode text, or a number is too large for a double.</exception>
    public static IReadOnlyDictionary<string, object?>? Object(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => Members(element),
        JsonValueKind.Null or JsonValueKind.Undefined => null,
        _ => throw new FormatException($"Expected a JSON object, found {element.ValueKind}."),
    };

    private static string? Text(JsonElement element)
    {
        try
        {
            return element.GetString();
        }
        catch (InvalidOperationException exception)
        {
            throw new FormatException($"Expected text, found {WhatIsNoText(element)}.", exception);
        }
    }

    private static string WhatIsNoText(JsonElement element)
    {
        try
        {
            return $"half of a surrogate pair in {element.GetRawText()}";
        }
        catch (InvalidOperationException)
        {
            return "bytes that are no UTF-8";
        }
    }

    private static string Name(JsonProperty member)
    {
        try
        {
            return member.Name;
        }
        catch (InvalidOperationException exception)
        {
            throw new FormatException("Expected a member's name, found what is no Unicode text.", exception);
        }
    }

    // The narrowest type that holds the number exactly; a double when none does, and for what is written with a point or
    // exponent, unless it has more digits than a double keeps and a decimal keeps them all.
    private static object Number(JsonElement element)
    {
        if (element.TryGetInt32(out var small)) return small;
        if (element.TryGetInt64(out var large)) return large;
        var text = element.GetRawText().AsSpan();
        if (text.ContainsAny('e', 'E') || (text.Contains('.') && !IsLongDecimal(text))) return Double(element);
        return element.TryGetDecimal(out var huge) ? huge : Double(element);
    }

    private static bool IsLongDecimal(ReadOnlySpan<char> text) => text.Length <= 28 && text.TrimStart("-0.").Length > 15;

    private static double Double(JsonElement element)
    {
        var number = element.GetDouble();
        return double.IsFinite(number) ? number : throw new FormatException($"Expected a number that a double can hold, found {PlainValueText.Short(element.GetRawText())}.");
    }

    private static object?[] Items(JsonElement element)
    {
        var items = new object?[element.GetArrayLength()];
        var i = 0;
        foreach (var item in element.EnumerateArray()) items[i++] = Of(item);
        return items;
    }

    private static Dictionary<string, object?> Members(JsonElement element)
    {
        var members = new Dictionary<string, object?>(StringComparer.Ordinal);
        foreach (var member in element.EnumerateObject()) members[Name(member)] = Of(member.Value);
        return members;
    }
}
