using OpenUnion.GraphQL.Language;
using OpenUnion.GraphQL.Types;

namespace OpenUnion.GraphQL.Validation.Limits;

/// <summary>Bounds the response names under which one document selects one field.</summary>
internal static class MaxAliases
{
    public static readonly ValidationRule Rule = new(nameof(MaxAliases), "sec-Field-Alias", "ALIAS_LIMIT");

    public static void Check(ValidationContext context, FieldNode node, FieldDefinition definition)
    {
        // A field without aliases needs no counting.
        if (node.Alias is null || context.Options.MaxAliases is not { } most) return;
        if (context.Aliases.Count(definition, node.Alias) != most + 1) return;
        context.Report(Rule, $"Field \"{definition}\" is selected under more than {most} aliases.", node.Location);
    }
}

/// <summary>The different aliases of each field.</summary>
internal sealed class AliasCounter
{
    private readonly Dictionary<FieldDefinition, HashSet<string>> _aliases = [];

    /// <summary>How many a field has with this one; 0 when it was counted before.</summary>
    public int Count(FieldDefinition field, string alias)
    {
        if (!_aliases.TryGetValue(field, out var known)) _aliases.Add(field, known = new(StringComparer.Ordinal));
        return known.Add(alias) ? known.Count : 0;
    }
}
