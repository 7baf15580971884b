using OpenUnion.GraphQL.Language;

namespace OpenUnion.GraphQL.Validation.Rules;

/// <summary>https://spec.graphql.org/September2025/#sec-Executable-Definitions</summary>
internal static class ExecutableDefinitions
{
    public static readonly ValidationRule Rule = new(nameof(ExecutableDefinitions), "sec-Executable-Definitions");

    public static void Check(ValidationContext context)
    {
        foreach (var definition in context.Document.Definitions)
        {
            if (definition is ExecutableDefinitionNode) continue;
            var name = definition is NamedDefinitionNode named ? $"\"{named.Name}\"" : "schema";
            context.Report(Rule, $"The {name} definition is not executable.", definition.Location);
        }
    }
}
