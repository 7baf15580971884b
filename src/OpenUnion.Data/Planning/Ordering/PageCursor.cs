using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using NpgsqlTypes;

namespace OpenUnion.Data.Planning.Ordering;

/// <summary>
/// An item's place in a list: the base64 of a JSON array, the mark of the list's order and then the values of its terms.
/// The mark keeps a cursor from being taken for one of another list or order, where it would give wrong items.
/// </summary>
public static class PageCursor
{
    /// <summary>Longest cursor, in characters: every term a text of the greatest length that a field may have.</summary>
    private const int MaxLength = 500_000;

    private const int MarkBytes = 6;

    /// <summary>The mark of an order: a short hash of all that the order depends on.</summary>
    /// <param name="field">Coordinate of the list's field.</param>
    /// <param name="order">The order's terms.</param>
    /// <param name="origin">What else the terms depend on, such as a point to measure from.</param>
    public static string Mark(string field, PageOrder order, byte[] origin) =>
        Convert.ToBase64String(SHA256.HashData([.. Encoding.UTF8.GetBytes($"{field}: {order}\n"), .. origin]).AsSpan(0, MarkBytes));

    /// <summary>The values of the terms, or null if the text is no cursor of this order.</summary>
    public static IReadOnlyList<object?>? Read(string text, string mark, IReadOnlyList<OrderTerm> terms)
    {
        var bytes = new byte[Math.Min(text.Length, MaxLength)];
        if (text.Length > MaxLength || !Convert.TryFromBase64String(text, bytes, out var length))
            return null;
        try
        {
            using var document = JsonDocument.Parse(bytes.AsMemory(0, length));
            return Read(document.RootElement, mark, terms);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static List<object?>? Read(JsonElement array, string mark, IReadOnlyList<OrderTerm> terms)
    {
        if (array.ValueKind != JsonValueKind.Array || array.GetArrayLength() != terms.Count + 1
            || array[0].ValueKind != JsonValueKind.String || array[0].GetString() != mark)
            return null;
        var values = new List<object?>(terms.Count);
        foreach (var (term, index) in terms.Select((term, index) => (term, index)))
        {
            if (array[index + 1].ValueKind == JsonValueKind.Null && term.IsNullable)
                values.Add(null);
            else if (Value(array[index + 1], term.Type) is { } value)
                values.Add(value);
            else
                return null;
        }

        return values;
    }

    private static object? Value(JsonElement value, NpgsqlDbType type) => (type, value.ValueKind) switch
    {
        (NpgsqlDbType.Text, JsonValueKind.String) => Text(value),
        (NpgsqlDbType.Date, JsonValueKind.String) => DateOnly.TryParseExact(value.GetString(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null,
        (NpgsqlDbType.Boolean, JsonValueKind.True) => true,
        (NpgsqlDbType.Boolean, JsonValueKind.False) => false,
        (NpgsqlDbType.Integer, JsonValueKind.Number) => value.TryGetInt32(out var number) ? number : null,
        (NpgsqlDbType.Bigint, JsonValueKind.Number) => value.TryGetInt64(out var number) ? number : null,
        (NpgsqlDbType.Numeric, JsonValueKind.Number) => value.TryGetDecimal(out var number) ? number : null,
        (NpgsqlDbType.Double, JsonValueKind.Number) => value.TryGetDouble(out var number) && double.IsFinite(number) ? number : null,
        _ => null,
    };

    // A forged cursor may hold what no text of the dataset can: U+0000, or half of a surrogate pair.
    private static string? Text(JsonElement value)
    {
        try
        {
            var text = value.GetString()!;
            return text.Contains('\0', StringComparison.Ordinal) ? null : text;
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }
}
