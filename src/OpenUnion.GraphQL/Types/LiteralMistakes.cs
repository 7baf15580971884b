using OpenUnion.GraphQL.Language;

namespace OpenUnion.GraphQL.Types;

/// <summary>Why a literal does not fit its type, each mistake at the innermost value that makes it.</summary>
internal static class LiteralMistakes
{
    /// <summary>All mistakes; none when it fits. Variables are taken to fit. Names like a misspelt one are suggested unless that is not wanted.</summary>
    public static IEnumerable<(string Message, Location Place)> Of(ValueNode literal, GraphQLType type, bool suggest = true) => (literal.Kind, type) switch
    {
        (NodeKind.Variable, _) => [],
        (NodeKind.NullValue, NonNullType) => [($"Expected value of non-null type \"{type}\" not to be null.", literal.Location)],
        (_, NonNullType nonNull) => Of(literal, nonNull.OfType, suggest),
        (NodeKind.NullValue, _) => [],
        (NodeKind.ListValue, ListType list) => literal.Items.SelectMany(item => Of(item, list.OfType, suggest)),
        (_, ListType list) => Of(literal, list.OfType, suggest),
        (NodeKind.ObjectValue, InputObjectType input) => OfFields(literal, input, suggest),
        (_, InputObjectType) => [($"Expected value of type \"{type}\" to be an object, found: {PlainValueText.Of(literal)}.", literal.Location)],
        (_, EnumType values) => OfEnum(literal, values, suggest),
        (_, ScalarType scalar) => OfScalar(literal, scalar),
        _ => [],
    };

    private static IEnumerable<(string, Location)> OfFields(ValueNode given, InputObjectType type, bool suggest)
    {
        foreach (var field in type.Fields)
            if (field.IsRequired && given.Fields.Named(field.Name) is null)
                yield return ($"Expected value of type \"{type}\" to include required field \"{field.Name}\", found: {PlainValueText.Of(given)}.", given.Location);
        foreach (var node in given.Fields)
        {
            if (type.Fields[node.Name] is not { } field)
            {
                var near = suggest ? Suggestions.DidYouMean(node.Name, type.Fields.Select(known => known.Name)) : "";
                yield return ($"Expected value of type \"{type}\" not to include unknown field \"{node.Name}\".{near}", node.Location);
                continue;
            }

            foreach (var mistake in Of(node.Value, field.Type, suggest)) yield return mistake;
        }

        // That a field is given twice is another rule's business.
        if (type.IsOneOf && (given.Fields.IsEmpty || given.Fields.Last().Value.IsNull || given.Fields.Any(node => node.Name != given.Fields[0].Name)))
            yield return ($"Exactly one field must be given, and not null, for OneOf type \"{type}\".", given.Location);
    }

    private static IEnumerable<(string, Location)> OfEnum(ValueNode literal, EnumType type, bool suggest)
    {
        if (literal.Kind == NodeKind.EnumValue)
        {
            if (type.Values.Contains(literal.Text)) yield break;
            yield return ($"Value \"{literal.Text}\" does not exist in \"{type}\" enum.{Near(literal.Text, type, suggest)}", literal.Location);
            yield break;
        }

        var text = literal.String ?? literal.ToString();
        yield return ($"Enum \"{type}\" cannot represent non-enum value: {PlainValueText.Of(literal)}.{Near(text, type, suggest)}", literal.Location);
    }

    private static string Near(string name, EnumType type, bool suggest) =>
        suggest ? Suggestions.DidYouMean(name, type.Values.Select(value => value.Name)) : "";

    private static (string, Location)[] OfScalar(ValueNode literal, ScalarType type)
    {
        // Built-in scalars have neither lists nor objects, whatever stands in them.
        if (!type.IsBuiltIn && LiteralPlainValue.HoldsVariable(literal)) return [];
        try
        {
            _ = type.Coercion.ParseLiteral is { } parse ? parse(literal) : type.Coercion.ParseValue(LiteralPlainValue.Of(literal, null)!);
            return [];
        }
        catch (CoercionException exception)
        {
            return [(exception.Message, literal.Location)];
        }
    }
}
