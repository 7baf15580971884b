using System.Globalization;
using OpenUnion.GraphQL.Language;

namespace OpenUnion.GraphQL.Types;

/// <summary>What a literal would be in JSON, for scalars that take any value.</summary>
public static class LiteralPlainValue
{
    /// <summary>
    /// <c>null</c>, <c>bool</c>, <c>int</c>, <c>long</c>, <c>decimal</c>, <c>double</c>, <c>string</c> (also for an enum value), a list or a dictionary.
    /// An absent variable is null in a list and absent in an object.
    /// </summary>
    /// <exception cref="CoercionException">A number is too large for a double.</exception>
    public static object? Of(ValueNode literal, IReadOnlyDictionary<string, object?>? variables) => literal.Kind switch
    {
        NodeKind.NullValue => null,
        NodeKind.Variable => variables?.GetValueOrDefault(literal.Text),
        NodeKind.IntValue => Number(literal.Text),
        NodeKind.FloatValue => Double(literal.Text),
        NodeKind.BooleanValue => literal.Boolean,
        NodeKind.ListValue => literal.Items.Select(item => Of(item, variables)).ToArray(),
        NodeKind.ObjectValue => OfFields(literal, variables),
        _ => literal.Text,
    };

    /// <summary>True when a variable stands anywhere in the literal.</summary>
    public static bool HoldsVariable(ValueNode literal) =>
        literal.Kind == NodeKind.Variable || literal.Items.Any(HoldsVariable) || literal.Fields.Any(field => HoldsVariable(field.Value));

    // The narrowest type that holds the integer exactly; a double when none does.
    private static object Number(string digits)
    {
        if (int.TryParse(digits, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var small)) return small;
        if (long.TryParse(digits, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var large)) return large;
        if (decimal.TryParse(digits, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var huge)) return huge;
        return Double(digits);
    }

    private static double Double(string digits)
    {
        var number = double.Parse(digits, CultureInfo.InvariantCulture);
        return double.IsFinite(number) ? number : throw new CoercionException($"Expected a number that a double can hold, found: {PlainValueText.Short(digits)}");
    }

    private static Dictionary<string, object?> OfFields(ValueNode literal, IReadOnlyDictionary<string, object?>? variables)
    {
        var result = new Dictionary<string, object?>(StringComparer.Ordinal);
        foreach (var field in literal.Fields)
            if (field.Value.Variable is not { } variable || variables?.ContainsKey(variable) == true)
                result[field.Name] = Of(field.Value, variables);
        return result;
    }
}
