using System.Globalization;
using OpenUnion.Data.Graph.Scalars;
using OpenUnion.GraphQL.Language;
using OpenUnion.GraphQL.Types;

namespace OpenUnion.Data.Graph;

/// <summary>How the scalars of the graph are read from a request. Answers are written by the database.</summary>
internal static class GraphScalars
{
    public static readonly IReadOnlyDictionary<string, ScalarCoercion> All = new Dictionary<string, ScalarCoercion>(StringComparer.Ordinal)
    {
        ["Geometry"] = new() { ParseValue = GeoJsonReader.Read },
        ["LocalDate"] = new() { ParseValue = Date },
        ["DateTime"] = new() { ParseValue = Instant },
        ["Long"] = new() { ParseValue = Long },
        ["Decimal"] = new() { ParseValue = Number, ParseLiteral = NumberLiteral },
    };

    private static object Date(object value) => value is string text && DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
        ? day
        : throw Bad("a day as YYYY-MM-DD", value);

    private static object Instant(object value) => value is string text && HasOffset(text) && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.None, out var instant)
        ? instant.ToUniversalTime()
        : throw Bad("a point in time with its offset, such as 2025-05-01T08:00:00+08:00", value);

    private static bool HasOffset(string text) =>
        text.Length > 16 && text[10] is 'T' or 't' && (text[^1] is 'Z' or 'z' || (text.Length > 6 && text[^6] is '+' or '-' && text[^3] == ':'));

    private static object Long(object value) => value switch
    {
        int number => (long)number,
        long => value,
        double number when double.IsInteger(number) && Math.Abs(number) <= 1L << 53 => (long)number,
        _ => throw Bad("a whole number of up to 64 bits", value),
    };

    private static object Number(object value) => value switch
    {
        int number => (decimal)number,
        long number => (decimal)number,
        decimal => value,
        // By its shortest text, which is what the client wrote: a cast would round to 15 digits.
        double number => NumberOf(number.ToString("R", CultureInfo.InvariantCulture), value),
        _ => throw Bad("a decimal number", value),
    };

    private static object NumberLiteral(ValueNode literal) =>
        literal.Kind is NodeKind.IntValue or NodeKind.FloatValue ? NumberOf(literal.Text, literal) : throw Bad("a decimal number", literal);

    private static object NumberOf(string text, object found) => Digits(text) <= 28 && decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
        ? number
        : throw Bad("a decimal number of at most 28 digits", found);

    // What has more would be rounded without a word.
    private static int Digits(string text) => text.AsSpan().TrimStart("-0.").ToString().TakeWhile(character => character is not ('e' or 'E')).Count(char.IsAsciiDigit);

    private static CoercionException Bad(string expected, object found) => new($"Expected {expected}, found: {PlainValueText.Of(found)}.");
}
