using OpenUnion.GraphQL.Language;

namespace OpenUnion.GraphQL.Types.Validation;

/// <summary>Defaults and directives' arguments fit their types: https://spec.graphql.org/September2025/#sec-Values-of-Correct-Type</summary>
internal static class ValuesFitTypes
{
    public static void Check(TypeSystemContext context)
    {
        foreach (var (name, input) in context.Inputs)
            if (input.DefaultLiteral is { } literal && input.Type.IsInput)
                Report(context, $"{name} has invalid default value", literal, input.Type);
        foreach (var site in DirectiveSite.In(context.Schema.Documents.SelectMany(document => document.Definitions)))
            foreach (var directive in site.Directives) CheckArguments(context, directive);
    }

    private static void CheckArguments(TypeSystemContext context, DirectiveNode directive)
    {
        // A schema that was assumed to be valid and is then extended may use directives that nobody defines.
        if (context.Schema.Directives[directive.Name] is not { } definition) return;
        foreach (var argument in directive.Arguments)
            if (definition.Arguments[argument.Name] is { Type.IsInput: true } expected)
                Report(context, $"Argument \"@{directive.Name}({argument.Name}:)\" has invalid value", argument.Value, expected.Type);
    }

    private static void Report(TypeSystemContext context, string prefix, ValueNode literal, GraphQLType type)
    {
        foreach (var (message, place) in LiteralMistakes.Of(literal, type)) context.Report($"{prefix}: {message}", place);
    }
}
