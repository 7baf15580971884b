using OpenUnion.GraphQL.Language;

namespace OpenUnion.GraphQL.Validation.Limits;

/// <summary>Bounds the directives at one place.</summary>
internal static class MaxDirectives
{
    public static readonly ValidationRule Rule = new(nameof(MaxDirectives), "sec-Language.Directives", "DIRECTIVE_LIMIT");

    public static void Check(ValidationContext context, NodeList<DirectiveNode> directives)
    {
        if (context.Options.MaxDirectives is not { } most || directives.Length <= most) return;
        context.Report(Rule, $"{directives.Length} directives stand at one place, which exceeds the maximum allowed number of {most}.", directives[most].Location);
    }
}
