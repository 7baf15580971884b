namespace OpenUnion.GraphQL.Validation.Cost;

/// <summary>The directives with which a schema says what its parts cost: https://ibm.github.io/graphql-specs/cost-spec.html</summary>
public static class CostDirectives
{
    /// <summary>Definitions that a host adds to its schema's documents.</summary>
    public const string Sdl = """"
        "What a field costs each time it is resolved, a type each time it is returned, or an argument or input field when it is given."
        directive @cost(
          "A number; it may be a fraction, and below zero for an argument that makes its field cheaper."
          weight: String!
        ) on ARGUMENT_DEFINITION | ENUM | FIELD_DEFINITION | INPUT_FIELD_DEFINITION | OBJECT | SCALAR

        "How many items a list has."
        directive @listSize(
          "The number of items when no argument says it."
          assumedSize: Int

          "Arguments whose value is the number of items; a path through input objects is written with dots."
          slicingArguments: [String!]

          "The number of items when none of these arguments is given."
          slicingArgumentDefaultValue: Int

          "Fields of the returned object that the number of items is meant for, when the field is not a list itself."
          sizedFields: [String!]

          "Exactly one of the slicing arguments must be given."
          requireOneSlicingArgument: Boolean! = true
        ) on FIELD_DEFINITION
        """";
}
