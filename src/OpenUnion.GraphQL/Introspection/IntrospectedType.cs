using OpenUnion.GraphQL.Execution;
using OpenUnion.GraphQL.Types;
using static OpenUnion.GraphQL.Introspection.IntrospectionResolvers;

namespace OpenUnion.GraphQL.Introspection;

/// <summary>https://spec.graphql.org/September2025/#sec-The-__Type-Type: a field that the kind of type does not have is null.</summary>
internal static class IntrospectedType
{
    private static readonly string[] Kinds = ["SCALAR", "OBJECT", "INTERFACE", "UNION", "ENUM", "INPUT_OBJECT", "LIST", "NON_NULL"];

    public static Dictionary<string, Resolver> Resolvers() => new(
    [
        Get<GraphQLType>("__Type.kind", type => Kinds[(int)type.Kind]),
        Get<GraphQLType>("__Type.name", type => (type as NamedType)?.Name),
        Get<GraphQLType>("__Type.description", type => (type as NamedType)?.Description),
        Get<GraphQLType>("__Type.specifiedByURL", type => (type as ScalarType)?.SpecifiedByUrl),
        List<GraphQLType, FieldDefinition>("__Type.fields", type => (type as FieldsType)?.Fields, field => field.DeprecationReason),
        Get<GraphQLType>("__Type.interfaces", type => (type as FieldsType)?.Interfaces),
        new("__Type.possibleTypes", context => new(context.Source is NamedType { IsAbstract: true } type ? context.Schema.PossibleTypesOf(type) : null)),
        List<GraphQLType, EnumValue>("__Type.enumValues", type => (type as EnumType)?.Values, value => value.DeprecationReason),
        List<GraphQLType, InputValue>("__Type.inputFields", type => (type as InputObjectType)?.Fields, field => field.DeprecationReason),
        Get<GraphQLType>("__Type.ofType", type => type is ListType list ? list.OfType : (type as NonNullType)?.OfType),
        Get<GraphQLType>("__Type.isOneOf", type => type is InputObjectType input ? input.IsOneOf : null),
    ]);
}
