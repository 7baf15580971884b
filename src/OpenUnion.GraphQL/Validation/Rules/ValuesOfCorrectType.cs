using OpenUnion.GraphQL.Language;
using OpenUnion.GraphQL.Types;

namespace OpenUnion.GraphQL.Validation.Rules;

/// <summary>https://spec.graphql.org/September2025/#sec-Values-of-Correct-Type, #sec-Input-Object-Field-Names and #sec-Input-Object-Required-Fields</summary>
internal static class ValuesOfCorrectType
{
    public static readonly ValidationRule Rule = new(nameof(ValuesOfCorrectType), "sec-Values-of-Correct-Type");

    /// <summary>A value where an input type is expected; variables in it are the business of other rules.</summary>
    public static void Check(ValidationContext context, ValueNode value, GraphQLType type)
    {
        foreach (var (message, place) in LiteralMistakes.Of(value, type, context.CanSuggest))
        {
            context.Report(Rule, message, place);
            if (context.IsAborted) return;
        }
    }
}
