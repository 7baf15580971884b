using OpenUnion.GraphQL.Language;
using OpenUnion.GraphQL.Types;

namespace OpenUnion.GraphQL.Validation.Rules;

/// <summary>https://spec.graphql.org/September2025/#sec-Required-Arguments</summary>
internal static class ProvidedRequiredArguments
{
    public static readonly ValidationRule Rule = new(nameof(ProvidedRequiredArguments), "sec-Required-Arguments");

    public static void Check(ValidationContext context, FieldNode node, FieldDefinition definition)
    {
        foreach (var argument in definition.Arguments)
            if (argument.IsRequired && node.Arguments.Named(argument.Name) is null)
                context.Report(Rule, $"Argument \"{definition}({argument.Name}:)\" of type \"{argument.Type}\" is required, but it was not provided.", node.Location);
    }

    public static void Check(ValidationContext context, DirectiveNode node, DirectiveDefinition definition)
    {
        foreach (var argument in definition.Arguments)
            if (argument.IsRequired && node.Arguments.Named(argument.Name) is null)
                context.Report(Rule, $"Argument \"{definition}({argument.Name}:)\" of type \"{argument.Type}\" is required, but it was not provided.", node.Location);
    }
}
