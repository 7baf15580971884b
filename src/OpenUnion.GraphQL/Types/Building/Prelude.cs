using OpenUnion.GraphQL.Language;

namespace OpenUnion.GraphQL.Types;

/// <summary>What every schema has without writing it: built-in scalars and directives, and the introspection types.</summary>
internal static class Prelude
{
    /// <summary>Carries the meta-fields; not a type of the schema.</summary>
    public const string MetaType = "__Meta";

    /// <summary>https://spec.graphql.org/September2025/#sec-Schema-Introspection.Schema-Introspection-Schema</summary>
    private const string Sdl = """"
        "A 32-bit signed integer."
        scalar Int

        "A double-precision number, as IEEE 754 defines it; always finite."
        scalar Float

        "Text: a sequence of Unicode characters."
        scalar String

        "`true` or `false`."
        scalar Boolean

        "A key that is not meant to be read by people: given as a string or an integer, returned as a string."
        scalar ID

        "Includes the field or fragment only when the argument is true."
        directive @include(
          "Included when true."
          if: Boolean!
        ) on FIELD | FRAGMENT_SPREAD | INLINE_FRAGMENT

        "Leaves the field or fragment out when the argument is true."
        directive @skip(
          "Left out when true."
          if: Boolean!
        ) on FIELD | FRAGMENT_SPREAD | INLINE_FRAGMENT

        "Marks a part of the schema that clients should no longer use."
        directive @deprecated(
          "Why, and what to use instead; Markdown as CommonMark defines it."
          reason: String! = "No longer supported"
        ) on FIELD_DEFINITION | ARGUMENT_DEFINITION | INPUT_FIELD_DEFINITION | ENUM_VALUE

        "Says where the behaviour of a scalar is specified."
        directive @specifiedBy(
          "The URL of the specification."
          url: String!
        ) on SCALAR

        "Exactly one field of the input object must be given, and not null."
        directive @oneOf on INPUT_OBJECT

        type __Meta {
          "The name of the object's type."
          __typename: String!

          "The type system of this service."
          __schema: __Schema!

          "One type by its name."
          __type(name: String!): __Type
        }

        "The type system of a service: its types, its directives, and where each kind of operation starts."
        type __Schema {
          description: String

          "All types of the service."
          types: [__Type!]!

          "Where queries start."
          queryType: __Type!

          "Where mutations start, if the service has any."
          mutationType: __Type

          "Where subscriptions start, if the service has any."
          subscriptionType: __Type

          "All directives of the service."
          directives: [__Directive!]!
        }

        "A type: named, or a list or non-null of another type. Which fields are not null depends on `kind`."
        type __Type {
          kind: __TypeKind!
          name: String
          description: String
          specifiedByURL: String
          fields(includeDeprecated: Boolean! = false): [__Field!]
          interfaces: [__Type!]
          possibleTypes: [__Type!]
          enumValues(includeDeprecated: Boolean! = false): [__EnumValue!]
          inputFields(includeDeprecated: Boolean! = false): [__InputValue!]
          ofType: __Type
          isOneOf: Boolean
        }

        "Which kind of type a `__Type` is."
        enum __TypeKind {
          "A scalar; `specifiedByURL` may be set."
          SCALAR

          "An object; `fields` and `interfaces` are set."
          OBJECT

          "An interface; `fields`, `interfaces` and `possibleTypes` are set."
          INTERFACE

          "A union; `possibleTypes` is set."
          UNION

          "An enum; `enumValues` is set."
          ENUM

          "An input object; `inputFields` is set."
          INPUT_OBJECT

          "A list; `ofType` is set."
          LIST

          "A non-null; `ofType` is set."
          NON_NULL
        }

        "A field of an object or interface."
        type __Field {
          name: String!
          description: String
          args(includeDeprecated: Boolean! = false): [__InputValue!]!
          type: __Type!
          isDeprecated: Boolean!
          deprecationReason: String
        }

        "An argument of a field or directive, or a field of an input object."
        type __InputValue {
          name: String!
          description: String
          type: __Type!

          "The default as a GraphQL literal."
          defaultValue: String
          isDeprecated: Boolean!
          deprecationReason: String
        }

        "One value of an enum."
        type __EnumValue {
          name: String!
          description: String
          isDeprecated: Boolean!
          deprecationReason: String
        }

        "A directive."
        type __Directive {
          name: String!
          description: String
          isRepeatable: Boolean!
          locations: [__DirectiveLocation!]!
          args(includeDeprecated: Boolean! = false): [__InputValue!]!
        }

        "Where a directive may stand."
        enum __DirectiveLocation {
          "On a query."
          QUERY

          "On a mutation."
          MUTATION

          "On a subscription."
          SUBSCRIPTION

          "On a field."
          FIELD

          "On a fragment definition."
          FRAGMENT_DEFINITION

          "On a fragment spread."
          FRAGMENT_SPREAD

          "On an inline fragment."
          INLINE_FRAGMENT

          "On a variable definition."
          VARIABLE_DEFINITION

          "On the schema."
          SCHEMA

          "On a scalar."
          SCALAR

          "On an object type."
          OBJECT

          "On a field definition."
          FIELD_DEFINITION

          "On an argument definition."
          ARGUMENT_DEFINITION

          "On an interface."
          INTERFACE

          "On a union."
          UNION

          "On an enum."
          ENUM

          "On an enum value."
          ENUM_VALUE

          "On an input object."
          INPUT_OBJECT

          "On a field of an input object."
          INPUT_FIELD_DEFINITION
        }
        """";

    public static DocumentNode Document { get; } = Parser.ParseDocument(Sdl);

    private static readonly Dictionary<string, NodeKind> Kinds = Document.Definitions.OfType<TypeDefinitionNode>()
        .Where(node => node.Name != MetaType)
        .ToDictionary(node => node.Name, node => node.Kind, StringComparer.Ordinal);

    /// <summary>Names of built-in scalars and introspection types.</summary>
    public static IReadOnlyCollection<string> TypeNames => Kinds.Keys;

    /// <summary>True for the name of a built-in scalar or introspection type.</summary>
    public static bool HasType(string name) => Kinds.ContainsKey(name);

    /// <summary>The kind of a built-in type; null for another name.</summary>
    public static NodeKind? KindOf(string name) => Kinds.TryGetValue(name, out var kind) ? kind : null;
}
