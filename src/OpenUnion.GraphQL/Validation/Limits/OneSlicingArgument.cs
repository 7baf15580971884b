using OpenUnion.GraphQL.Language;
using OpenUnion.GraphQL.Types;
using OpenUnion.GraphQL.Validation.Cost;

namespace OpenUnion.GraphQL.Validation.Limits;

/// <summary>Of the arguments that say how long a list is, exactly one is given, where the schema's <c>@listSize</c> asks for that.</summary>
internal static class OneSlicingArgument
{
    public static readonly ValidationRule Rule = new(nameof(OneSlicingArgument), "https://ibm.github.io/graphql-specs/cost-spec.html#sec-The-List-Size-Directive", "HC0082");

    public static void Check(ValidationContext context, FieldNode node, FieldDefinition definition)
    {
        if (definition.Directives.IsEmpty || !context.Options.CheckSlicingArguments) return;
        if (CostModel.Of(context.Schema).PriceOf(definition).ListSize is not { RequireOneSlicingArgument: true } size) return;
        var given = size.SlicingArguments.Count(name => node.Arguments.Named(name) is { Value.IsNull: false });
        if (given == 1 || (given == 0 && size.SlicingArguments.Any(name => definition.Arguments[name] is { HasDefault: true }))) return;
        var expected = string.Join(", ", size.SlicingArguments.Select(name => $"\"{name}\""));
        context.Report(Rule, $"Exactly one slicing argument must be defined: field \"{definition}\" expects one of {expected}, found {given}.", node.Location);
    }
}
