using OpenUnion.GraphQL.Language;
using OpenUnion.GraphQL.Types;

namespace OpenUnion.GraphQL.Validation.Rules;

/// <summary>https://spec.graphql.org/September2025/#sec-Argument-Names</summary>
internal static class KnownArgumentNames
{
    public static readonly ValidationRule Rule = new(nameof(KnownArgumentNames), "sec-Argument-Names");

    public static void Check(ValidationContext context, FieldNode node, FieldDefinition definition)
    {
        foreach (var argument in node.Arguments)
            if (!definition.Arguments.Contains(argument.Name)) Report(context, argument, definition.Arguments, $"field \"{definition}\"");
    }

    public static void Check(ValidationContext context, DirectiveNode node, DirectiveDefinition definition)
    {
        foreach (var argument in node.Arguments)
            if (!definition.Arguments.Contains(argument.Name)) Report(context, argument, definition.Arguments, $"directive \"{definition}\"");
    }

    private static void Report(ValidationContext context, ArgumentNode node, NamedList<InputValue> known, string owner)
    {
        var near = context.DidYouMean(node.Name, known.Select(argument => argument.Name));
        context.Report(Rule, $"Unknown argument \"{node.Name}\" on {owner}.{near}", node.Location);
    }
}
