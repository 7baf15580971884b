using System.Runtime.CompilerServices;
using OpenUnion.GraphQL.Types;

namespace OpenUnion.GraphQL.Introspection;

/// <summary>
/// The types that clients know and introspection shows: a built-in scalar that nothing refers to is not among them
/// (https://spec.graphql.org/September2025/#sec-Scalars.Built-in-Scalars).
/// </summary>
internal static class ListedTypes
{
    private static readonly ConditionalWeakTable<Schema, NamedList<NamedType>> Known = [];

    /// <summary>In the schema's order; found once a schema.</summary>
    public static NamedList<NamedType> Of(Schema schema) => Known.GetValue(schema, Find);

    private static NamedList<NamedType> Find(Schema schema)
    {
        var referenced = schema.Types.SelectMany(References).Concat(schema.Directives.SelectMany(directive => directive.Arguments.Select(TypeOf))).ToHashSet();
        return new([.. schema.Types.Where(type => type is not ScalarType { IsBuiltIn: true } || referenced.Contains(type))]);
    }

    private static IEnumerable<NamedType> References(NamedType type) => type switch
    {
        FieldsType fields => fields.Fields.SelectMany(field => field.Arguments.Select(TypeOf).Append(field.Type.Named)),
        InputObjectType input => input.Fields.Select(TypeOf),
        _ => [],
    };

    private static NamedType TypeOf(InputValue value) => value.Type.Named;
}
