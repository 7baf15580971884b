using OpenUnion.GraphQL.Language;
using OpenUnion.GraphQL.Types;

namespace OpenUnion.GraphQL.Validation.Rules;

/// <summary>https://spec.graphql.org/September2025/#sec-Single-Root-Field</summary>
internal static class SingleFieldSubscriptions
{
    public static readonly ValidationRule Rule = new(nameof(SingleFieldSubscriptions), "sec-Single-Root-Field");

    public static void Check(ValidationContext context, OperationDefinitionNode operation)
    {
        if (operation.Operation != OperationType.Subscription || context.Schema.SubscriptionType is not { } root) return;
        var fields = new RootFields(context, root);
        fields.Collect(operation.SelectionSet);
        var who = operation.Name is null ? "Anonymous Subscription" : $"Subscription \"{operation.Name}\"";
        if (fields.Conditions.Count > 0)
        {
            context.Report(Rule, $"{who} must not use `@skip` or `@include` directives in the top level selection.", [.. fields.Conditions.Select(node => node.Location)]);
            return;
        }

        if (fields.Groups.Count == 0)
            context.Report(Rule, $"{who} must select one top level field.", operation.SelectionSet.Location);
        if (fields.Groups.Count > 1)
            context.Report(Rule, $"{who} must select only one top level field.", Places(fields.Groups.Skip(1).SelectMany(group => group)));
        foreach (var group in fields.Groups.Where(group => group[0].Name.StartsWith("__", StringComparison.Ordinal)))
            context.Report(Rule, $"{who} must not select an introspection top level field.", Places(group));
    }

    private static Location[] Places(IEnumerable<FieldNode> nodes) => [.. nodes.Select(node => node.Location)];

    /// <summary>https://spec.graphql.org/September2025/#CollectSubscriptionFields()</summary>
    private sealed class RootFields(ValidationContext context, ObjectType root)
    {
        private readonly Dictionary<string, List<FieldNode>> _byName = new(StringComparer.Ordinal);
        private readonly HashSet<string> _visited = new(StringComparer.Ordinal);

        public List<List<FieldNode>> Groups { get; } = [];

        public List<DirectiveNode> Conditions { get; } = [];

        public void Collect(SelectionSetNode set)
        {
            if (!context.CanDescend() || !context.Spend(set.Selections.Length)) return;
            foreach (var selection in set.Selections)
            {
                if (ConditionOf(selection) is { } condition) Conditions.Add(condition);
                else if (selection.IsField(out var field)) Add(field);
                else if (selection.IsInline(out var inline) && Applies(inline.TypeCondition)) Collect(inline.SelectionSet);
                else if (selection.IsSpread(out var spread) && _visited.Add(spread.Name) && context.Fragment(spread.Name) is { } fragment && Applies(fragment.Node.TypeCondition))
                    Collect(fragment.Node.SelectionSet);
            }
        }

        private static DirectiveNode? ConditionOf(SelectionNode selection)
        {
            foreach (var directive in selection.Directives)
                if (directive.Name is "skip" or "include") return directive;
            return null;
        }

        private bool Applies(NamedTypeNode? condition) =>
            condition is not { } named || (context.Schema.Types[named.Name] is { } type && context.Schema.IsPossibleType(type, root));

        private void Add(FieldNode field)
        {
            if (_byName.TryGetValue(field.ResponseName, out var group))
            {
                group.Add(field);
                return;
            }

            Groups.Add(_byName[field.ResponseName] = [field]);
        }
    }
}
