using System.Globalization;
using OpenUnion.GraphQL.Language;

namespace OpenUnion.GraphQL.Types;

/// <summary>https://spec.graphql.org/September2025/#sec-Scalars.Built-in-Scalars</summary>
internal static class BuiltInScalars
{
    public static IReadOnlyDictionary<string, ScalarCoercion> All { get; } = new Dictionary<string, ScalarCoercion>(StringComparer.Ordinal)
    {
        ["Int"] = new() { ParseValue = ParseInt, ParseLiteral = IntLiteral, Serialize = SerializeInt },
        ["Float"] = new() { ParseValue = ParseFloat, ParseLiteral = FloatLiteral, Serialize = SerializeFloat },
        ["String"] = new() { ParseValue = ParseString, ParseLiteral = StringLiteral, Serialize = SerializeString },
        ["Boolean"] = new() { ParseValue = ParseBoolean, ParseLiteral = BooleanLiteral, Serialize = SerializeBoolean },
        ["ID"] = new() { ParseValue = ParseId, ParseLiteral = IdLiteral, Serialize = SerializeId },
    };

    private static object ParseInt(object value) => value switch
    {
        int number => number,
        long or decimal or double => ToInt32(value, "Int"),
        _ => throw NotA("Int", "non-integer", value),
    };

    private static object IntLiteral(ValueNode literal)
    {
        if (literal.Kind != NodeKind.IntValue) throw NotA("Int", "non-integer", literal);
        return int.TryParse(literal.Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value)
            ? value
            : throw NotA("Int", "non 32-bit signed integer", literal);
    }

    private static object SerializeInt(object value) => value switch
    {
        int number => number,
        bool boolean => boolean ? 1 : 0,
        string text when double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) => ToInt32(number, "Int", text),
        _ when IsNumber(value) => ToInt32(value, "Int"),
        _ => throw NotA("Int", "non-integer", value),
    };

    private static object ToInt32(object value, string type, object? shown = null)
    {
        var number = Convert.ToDouble(value, CultureInfo.InvariantCulture);
        if (!double.IsInteger(number)) throw NotA(type, "non-integer", shown ?? value);
        return number is >= int.MinValue and <= int.MaxValue ? (int)number : throw NotA(type, "non 32-bit signed integer", shown ?? value);
    }

    private static object ParseFloat(object value) => value is int or long or decimal or double ? Finite(value) : throw NotA("Float", "non numeric", value);

    private static object FloatLiteral(ValueNode literal)
    {
        if (literal.Kind is not (NodeKind.IntValue or NodeKind.FloatValue)) throw NotA("Float", "non numeric", literal);
        var value = double.Parse(literal.Text, CultureInfo.InvariantCulture);
        return double.IsFinite(value) ? value : throw NotA("Float", "non numeric", literal);
    }

    private static object SerializeFloat(object value) => value switch
    {
        bool boolean => boolean ? 1.0 : 0.0,
        string text when text.Length > 0 && double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) => Finite(number),
        _ when IsNumber(value) => Finite(value),
        _ => throw NotA("Float", "non numeric", value),
    };

    private static object Finite(object value)
    {
        // By its text: a conversion of a decimal may miss the nearest double.
        var number = value is decimal exact ? double.Parse(exact.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture) : Convert.ToDouble(value, CultureInfo.InvariantCulture);
        return double.IsFinite(number) ? number : throw NotA("Float", "non numeric", value);
    }

    private static object ParseString(object value) => value as string ?? throw NotA("String", "a non string", value);

    private static object StringLiteral(ValueNode literal) => literal.String ?? throw NotA("String", "a non string", literal);

    private static object SerializeString(object value) => value switch
    {
        string text => text,
        bool boolean => boolean ? "true" : "false",
        _ when IsNumber(value) && double.IsFinite(Convert.ToDouble(value, CultureInfo.InvariantCulture)) => Convert.ToString(value, CultureInfo.InvariantCulture)!,
        Guid or Uri or char or Enum => value.ToString()!,
        _ => throw NotA("String", "", value),
    };

    private static object ParseBoolean(object value) => value is bool ? value : throw NotA("Boolean", "a non boolean", value);

    private static object BooleanLiteral(ValueNode literal) =>
        literal.Boolean ?? throw NotA("Boolean", "a non boolean", literal);

    private static object SerializeBoolean(object value) => value switch
    {
        bool => value,
        _ when IsNumber(value) && double.IsFinite(Convert.ToDouble(value, CultureInfo.InvariantCulture)) => Convert.ToDouble(value, CultureInfo.InvariantCulture) != 0,
        _ => throw NotA("Boolean", "a non boolean", value),
    };

    private static object ParseId(object value) => value switch
    {
        string text => text,
        _ => IntegerText(value) ?? throw NotA("ID", "", value),
    };

    private static object IdLiteral(ValueNode literal) =>
        literal.Kind is NodeKind.StringValue or NodeKind.IntValue ? literal.Text : throw NotA("ID", "a non-string and non-integer", literal);

    private static object SerializeId(object value) => value switch
    {
        string text => text,
        Guid guid => guid.ToString(),
        _ => IntegerText(value) ?? throw NotA("ID", "", value),
    };

    private static string? IntegerText(object value) => value switch
    {
        double number => double.IsInteger(number) ? number.ToString("F0", CultureInfo.InvariantCulture) : null,
        float or decimal => null,
        _ when IsNumber(value) => Convert.ToString(value, CultureInfo.InvariantCulture),
        _ => null,
    };

    private static bool IsNumber(object value) =>
        value is int or long or double or decimal or float or short or byte or sbyte or ushort or uint or ulong;

    private static CoercionException NotA(string type, string what, object value) =>
        new($"{type} cannot represent {(what.Length == 0 ? "value" : what + " value")}: {PlainValueText.Of(value)}");
}
