using OpenUnion.GraphQL.Language;
using OpenUnion.GraphQL.Types;

namespace OpenUnion.GraphQL.Validation.Rules;

/// <summary>https://spec.graphql.org/September2025/#sec-Field-Selections</summary>
internal static class FieldsOnCorrectType
{
    private const int MostTypes = 5;

    public static readonly ValidationRule Rule = new(nameof(FieldsOnCorrectType), "sec-Field-Selections");

    public static void Report(ValidationContext context, FieldNode node, NamedType parent) =>
        context.Report(Rule, $"Cannot query field \"{node.Name}\" on type \"{parent}\".{Hint(context, node.Name, parent)}", node.Location);

    private static string Hint(ValidationContext context, string name, NamedType parent)
    {
        if (!context.CanSuggest) return "";
        var types = parent.IsAbstract ? TypesWith(context.Schema, name, parent) : [];
        if (types.Count > 0) return $" Did you mean to use an inline fragment on {OrList(types)}?";
        return parent is FieldsType fields ? context.DidYouMean(name, fields.Fields.Select(field => field.Name)) : "";
    }

    // The interface that most of the possible types share is the most useful.
    private static List<string> TypesWith(Schema schema, string name, NamedType parent)
    {
        var uses = new Dictionary<FieldsType, int>();
        foreach (var type in schema.PossibleTypesOf(parent).Where(type => type.Fields.Contains(name)))
        {
            uses[type] = 1;
            foreach (var shared in type.Interfaces)
                if (shared.Fields.Contains(name)) uses[shared] = uses.GetValueOrDefault(shared) + 1;
        }

        return [.. uses.OrderByDescending(use => use.Value).ThenByDescending(use => Supertypes(use.Key, uses.Keys)).ThenBy(use => use.Key.Name, StringComparer.Ordinal)
            .Take(MostTypes).Select(use => $"\"{use.Key.Name}\"")];
    }

    private static int Supertypes(FieldsType type, IEnumerable<FieldsType> others) =>
        type is InterfaceType ? others.Count(other => other.Interfaces.Contains(type.Name)) : 0;

    private static string OrList(List<string> names) => names.Count switch
    {
        1 => names[0],
        2 => $"{names[0]} or {names[1]}",
        _ => $"{string.Join(", ", names.SkipLast(1))}, or {names[^1]}",
    };
}
