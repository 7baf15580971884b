namespace OpenUnion.GraphQL.Language;

/// <summary>Where a directive may stand: https://spec.graphql.org/September2025/#DirectiveLocation</summary>
public enum DirectiveLocation : byte
{
    Query, Mutation, Subscription, Field, FragmentDefinition, FragmentSpread, InlineFragment, VariableDefinition,
    Schema, Scalar, Object, FieldDefinition, ArgumentDefinition, Interface, Union, Enum, EnumValue, InputObject,
    InputFieldDefinition,
}

/// <summary>The names of the locations as documents write them.</summary>
public static class DirectiveLocationNames
{
    private static readonly string[] Names =
    [
        "QUERY", "MUTATION", "SUBSCRIPTION", "FIELD", "FRAGMENT_DEFINITION", "FRAGMENT_SPREAD", "INLINE_FRAGMENT",
        "VARIABLE_DEFINITION", "SCHEMA", "SCALAR", "OBJECT", "FIELD_DEFINITION", "ARGUMENT_DEFINITION", "INTERFACE",
        "UNION", "ENUM", "ENUM_VALUE", "INPUT_OBJECT", "INPUT_FIELD_DEFINITION",
    ];

    /// <summary><c>FIELD_DEFINITION</c> for <see cref="DirectiveLocation.FieldDefinition"/>.</summary>
    public static string Text(this DirectiveLocation location) => Names[(int)location];

    internal static bool TryParse(string name, out DirectiveLocation location)
    {
        var index = Array.IndexOf(Names, name);
        location = (DirectiveLocation)Math.Max(index, 0);
        return index >= 0;
    }
}
