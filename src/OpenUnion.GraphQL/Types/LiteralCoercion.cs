using OpenUnion.GraphQL.Language;

namespace OpenUnion.GraphQL.Types;

/// <summary>From a literal and the variables to a coerced value: https://spec.graphql.org/September2025/#sec-Input-Values</summary>
public static class LiteralCoercion
{
    /// <summary>
    /// False when the literal does not fit the type, or holds a variable without a value where one is needed.
    /// <paramref name="variables"/> are coerced values; an absent variable is absent.
    /// </summary>
    public static bool TryCoerce(ValueNode literal, GraphQLType type, IReadOnlyDictionary<string, object?>? variables, out object? value)
    {
        value = null;
        if (literal.Variable is { } variable)
            return variables is not null && variables.TryGetValue(variable, out value) && (value is not null || type is not NonNullType);
        if (type is NonNullType nonNull)
            return !literal.IsNull && TryCoerce(literal, nonNull.OfType, variables, out value);
        if (literal.IsNull) return true;
        return type switch
        {
            ListType list => TryCoerceList(literal, list, variables, out value),
            InputObjectType input => TryCoerceObject(literal, input, variables, out value),
            EnumType values => TryCoerceEnum(literal, values, out value),
            ScalarType scalar => TryCoerceScalar(literal, scalar, variables, out value),
            _ => false,
        };
    }

    private static bool TryCoerceList(ValueNode literal, ListType type, IReadOnlyDictionary<string, object?>? variables, out object? value)
    {
        value = null;
        if (literal.Kind != NodeKind.ListValue)
        {
            // One value stands for a list of it.
            if (!TryCoerce(literal, type.OfType, variables, out var single)) return false;
            value = new[] { single };
            return true;
        }

        var items = new List<object?>();
        foreach (var node in literal.Items)
        {
            // A variable without a value is null inside a list.
            if (!TryCoerce(node, type.OfType, variables, out var item) && (!IsAbsent(node, variables) || type.OfType is NonNullType)) return false;
            items.Add(item);
        }

        value = items.ToArray();
        return true;
    }

    private static bool TryCoerceObject(ValueNode literal, InputObjectType type, IReadOnlyDictionary<string, object?>? variables, out object? value)
    {
        value = null;
        if (literal.Kind != NodeKind.ObjectValue) return false;
        foreach (var field in literal.Fields)
            if (!type.Fields.Contains(field.Name)) return false;
        var result = new Dictionary<string, object?>(type.Fields.Count, StringComparer.Ordinal);
        foreach (var field in type.Fields)
        {
            if (literal.Fields.Named(field.Name)?.Value is not { } node || IsAbsent(node, variables))
            {
                if (field.HasDefault) result[field.Name] = field.DefaultValue;
                else if (field.Type is NonNullType) return false;
            }
            else
            {
                if (!TryCoerce(node, field.Type, variables, out var coerced)) return false;
                result[field.Name] = coerced;
            }
        }

        if (type.IsOneOf && (literal.Fields.Length != 1 || result.Count != 1 || result.ContainsValue(null))) return false;
        value = result;
        return true;
    }

    private static bool TryCoerceEnum(ValueNode literal, EnumType type, out object? value)
    {
        value = literal.Kind == NodeKind.EnumValue && type.Values.Contains(literal.Text) ? literal.Text : null;
        return value is not null;
    }

    private static bool TryCoerceScalar(ValueNode literal, ScalarType type, IReadOnlyDictionary<string, object?>? variables, out object? value)
    {
        value = null;
        try
        {
            value = type.Coercion.ParseLiteral is { } parse && !LiteralPlainValue.HoldsVariable(literal)
                ? parse(literal)
                : type.Coercion.ParseValue(LiteralPlainValue.Of(literal, variables)!);
            return true;
        }
        catch (CoercionException)
        {
            return false;
        }
    }

    private static bool IsAbsent(ValueNode node, IReadOnlyDictionary<string, object?>? variables) =>
        node.Variable is { } variable && variables?.ContainsKey(variable) != true;
}
