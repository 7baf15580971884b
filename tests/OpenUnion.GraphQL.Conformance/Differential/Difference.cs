using System.Text.RegularExpressions;
using OpenUnion.GraphQL.Conformance.Generation;
using OpenUnion.GraphQL.Language;

namespace OpenUnion.GraphQL.Conformance.Differential;

/// <summary>
/// A place where the engine differs from version 16 of the reference implementation on purpose; nothing else is let pass.
/// Each says which error one side alone reports, and why that is so.
/// </summary>
internal sealed partial record Difference(string Name, Side Side, Func<Mistake, DocumentNode, bool> IsExtra, string Why)
{
    public static IReadOnlyList<Difference> All { get; } =
    [
        new("operation that the schema does not support", Side.Engine, (mistake, _) => mistake.At == "KnownOperationTypes",
            "https://spec.graphql.org/September2025/#sec-Operation-Type-Existence demands it of validation; version 16 finds out when it executes."),
        new("Float that no double holds", Side.Engine, (mistake, _) => mistake.At == "ValuesOfCorrectType" && EndlessFloat.IsMatch(mistake.Message),
            "https://spec.graphql.org/September2025/#sec-Float.Input-Coercion refuses what finite IEEE 754 cannot represent, and no scalar that takes any value can return it as JSON; version 16 takes 1e400 as Infinity."),
        new("meta-fields are merged like others", Side.Engine, (mistake, document) => mistake.At == "OverlappingFieldsCanBeMerged" && Fields(mistake, document).Any(field => field.Name.StartsWith("__", StringComparison.Ordinal)),
            "https://spec.graphql.org/September2025/#SameResponseShape() holds for __typename, __type and __schema too; version 16 does not know their types there."),
        new("the same argument given twice in the same way", Side.Reference, (mistake, document) => mistake.At == "OverlappingFieldsCanBeMerged" && Fields(mistake, document).Any(HasArgumentTwice),
            "Fields that are written alike do not differ (https://spec.graphql.org/September2025/#FieldsInSetCanMerge()), and the argument is reported by its own rule; version 16 compares both values with the last."),
        new("subscription without a root field", Side.Engine, (mistake, document) => mistake.At == "SingleFieldSubscriptions" && HasOnlyFragments(mistake, document),
            "https://spec.graphql.org/September2025/#sec-Single-Root-Field demands exactly one; version 16 takes none, where fragments of other types leave none."),
        new("@skip or @include on a subscription's root field", Side.Engine, (mistake, _) => mistake.At == "SingleFieldSubscriptions" && mistake.Message.Contains("@skip", StringComparison.Ordinal),
            "https://spec.graphql.org/September2025/#CollectSubscriptionFields() has neither; version 16 allows them."),
        new("what else is wrong with a subscription that has @skip or @include there", Side.Reference, (mistake, document) => mistake.At == "SingleFieldSubscriptions" && document.Definitions.OfType<OperationDefinitionNode>().Any(operation => IsConditional(operation, document)),
            "Which fields such a subscription selects is not known before its variables are (https://spec.graphql.org/September2025/#CollectSubscriptionFields()); version 16 counts all of them."),
        new("variable with a default in a OneOf field", Side.Reference, (mistake, document) => IsOneOf(mistake) && HasDefault(mistake, document),
            "https://spec.graphql.org/September2025/#IsVariableUsageAllowed() lets a default that is not null stand for a non-null type there as elsewhere."),
        new("nullable variable in a OneOf object where null may not stand", Side.Engine, (mistake, _) => IsOneOf(mistake),
            "https://spec.graphql.org/September2025/#IsVariableUsageAllowed() asks for the object's type; version 16 takes By! for something else than By."),
        new("variable in a list that stands for a scalar", Side.Reference, (mistake, document) => mistake.At == "VariablesInAllowedPosition" && PlainPosition.IsMatch(mistake.Message) && IsInList(mistake, document),
            "Such a place has no type (https://spec.graphql.org/September2025/#sec-All-Variable-Usages-Are-Allowed): a custom scalar may well be a list of numbers. Version 16 expects the scalar itself inside the list."),
    ];

    [GeneratedRegex(@"^(?:Float cannot represent non numeric value:|Expected a number that a double can hold, found:) -?[\d.]+[eE]\+?\d{3,}$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex EndlessFloat { get; }

    [GeneratedRegex(@"used in position expecting type ""\w+!?""\.$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex PlainPosition { get; }

    /// <summary>Takes the extra errors away where there are any. What only one side then executed cannot be compared further.</summary>
    public bool TryTakeAway(RequestText request, ref Answer ours, ref Answer theirs)
    {
        var (answer, other) = Side == Side.Engine ? (ours, theirs) : (theirs, ours);
        if (answer.Errors.Count == 0) return false;
        var document = Parser.ParseDocument(request.Query);
        // Errors that both sides report are compared, each with one.
        var shared = other.Errors.Select(mistake => mistake.Text).ToList();
        var left = answer.Errors.OrderBy(mistake => IsExtra(mistake, document)).Where(mistake => shared.Remove(mistake.Text) || !IsExtra(mistake, document)).ToList();
        if (left.Count == answer.Errors.Count) return false;
        answer = answer with { Errors = left };
        if (left.Count == 0) other = other with { Response = null, Failures = [], Arguments = null };
        (ours, theirs) = Side == Side.Engine ? (answer, other) : (other, answer);
        return true;
    }

    private static bool IsOneOf(Mistake mistake) =>
        mistake.At == "VariablesInAllowedPosition" && mistake.Message.Contains("must be non-nullable to be used for OneOf", StringComparison.Ordinal);

    // The places of such an error: the variable's definition, its use.
    private static bool HasDefault(Mistake mistake, DocumentNode document) => document.Definitions.OfType<OperationDefinitionNode>()
        .SelectMany(operation => operation.Variables)
        .Any(variable => variable.DefaultValue is { IsNull: false } && mistake.Places.StartsWith(Place(variable.Location) + " ", StringComparison.Ordinal));

    private static bool HasOnlyFragments(Mistake mistake, DocumentNode document) => document.Definitions.OfType<OperationDefinitionNode>()
        .Any(operation => mistake.Places == Place(operation.SelectionSet.Location) && operation.SelectionSet.Selections.All(selection => selection.Kind != NodeKind.Field));

    private static bool IsConditional(OperationDefinitionNode operation, DocumentNode document) => operation.Operation == OperationType.Subscription
        && DocumentParts.OfOneLevel(document, operation.SelectionSet).Any(selection => selection.Directives.Any(directive => directive.Name is "skip" or "include"));

    private static bool HasArgumentTwice(FieldNode field) => field.Arguments.DistinctBy(argument => argument.Name).Count() < field.Arguments.Length;

    private static IEnumerable<FieldNode> Fields(Mistake mistake, DocumentNode document)
    {
        var places = mistake.Places.Split(' ').ToHashSet(StringComparer.Ordinal);
        return DocumentParts.Fields(document).Where(field => places.Contains(Place(field.Location)));
    }

    private static bool IsInList(Mistake mistake, DocumentNode document) =>
        DocumentParts.Values(document).SelectMany(value => value.Items).Any(item => item.Variable is not null && mistake.Places.EndsWith(" " + Place(item.Location), StringComparison.Ordinal));

    private static string Place(Location location) => $"{location.Position.Line}:{location.Position.Column}";
}

/// <summary>Who reports more.</summary>
internal enum Side
{
    Engine,
    Reference,
}
