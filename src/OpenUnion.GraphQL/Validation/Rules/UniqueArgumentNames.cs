using OpenUnion.GraphQL.Language;

namespace OpenUnion.GraphQL.Validation.Rules;

/// <summary>https://spec.graphql.org/September2025/#sec-Argument-Uniqueness</summary>
internal static class UniqueArgumentNames
{
    public static readonly ValidationRule Rule = new(nameof(UniqueArgumentNames), "sec-Argument-Uniqueness");

    public static void Check(ValidationContext context, NodeList<ArgumentNode> arguments)
    {
        if (NamedNodes.AreUnique(arguments)) return;
        foreach (var group in arguments.GroupBy(argument => argument.Name, StringComparer.Ordinal).Where(group => group.Skip(1).Any()))
            context.Report(Rule, $"There can be only one argument named \"{group.Key}\".", [.. group.Select(argument => argument.NameLocation)]);
    }
}
