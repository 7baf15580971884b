using OpenUnion.GraphQL.Language;
using OpenUnion.GraphQL.Types;

namespace OpenUnion.GraphQL.Execution;

/// <summary>Why a literal with variables could not be coerced: the first mistake, and the way to it inside the literal.</summary>
internal static class LiteralRefusal
{
    /// <summary><c>(" at .a[0]", "Expected …")</c>; the way is empty at the literal itself.</summary>
    public static (string Path, string Reason) Of(ValueNode literal, GraphQLType type, IReadOnlyDictionary<string, object?> variables)
    {
        var (path, reason) = Find(literal, type, variables, "") ?? ("", $"Expected value of type \"{type}\", found: {PlainValueText.Of(literal)}.");
        return (path.Length == 0 ? "" : " at " + path, reason);
    }

    private static (string, string)? Find(ValueNode literal, GraphQLType type, IReadOnlyDictionary<string, object?> variables, string path) => (literal.Kind, type) switch
    {
        (NodeKind.Variable, NonNullType) => variables.GetValueOrDefault(literal.Text) is not null ? null
            : variables.ContainsKey(literal.Text) ? (path, $"Expected variable \"${literal.Text}\" provided to non-null type \"{type}\" not to be null.")
            : (path, $"Expected variable \"${literal.Text}\" provided to type \"{type}\" to provide a runtime value."),
        (NodeKind.Variable, _) => null,
        (_, NonNullType nonNull) when !literal.IsNull => Find(literal, nonNull.OfType, variables, path),
        (NodeKind.ListValue, ListType list) => FindInList(literal, list, variables, path),
        (_, ListType list) when !literal.IsNull => Find(literal, list.OfType, variables, path),
        (NodeKind.ObjectValue, InputObjectType input) => FindInFields(literal, input, variables, path),
        _ => FirstMistake(literal, type, path),
    };

    private static (string, string)? FindInList(ValueNode values, ListType type, IReadOnlyDictionary<string, object?> variables, string path)
    {
        var index = 0;
        foreach (var item in values.Items)
            if (Find(item, type.OfType, variables, $"{path}[{index++}]") is { } found) return found;
        return null;
    }

    private static (string, string)? FindInFields(ValueNode given, InputObjectType type, IReadOnlyDictionary<string, object?> variables, string path)
    {
        foreach (var node in given.Fields)
        {
            if (type.Fields[node.Name] is not { } field) return FirstMistake(given, type, path);
            // An absent variable leaves the field absent, unless it must be there.
            if (node.Value.Variable is { } variable && !variables.ContainsKey(variable) && (field.HasDefault || field.Type is not NonNullType)) continue;
            if (Find(node.Value, field.Type, variables, $"{path}.{field.Name}") is { } found) return found;
        }

        return FirstMistake(given, type, path) ?? (type.IsOneOf ? OneOf(given, type, variables, path) : null);
    }

    private static (string, string)? OneOf(ValueNode given, InputObjectType type, IReadOnlyDictionary<string, object?> variables, string path)
    {
        if (given.Fields is not [{ Value.Variable: { } variable } field]) return null;
        var what = $"Expected variable \"${variable}\" provided to field \"{field.Name}\" for OneOf Input Object type \"{type}\"";
        if (!variables.TryGetValue(variable, out var value)) return (path, $"{what} to provide a runtime value.");
        return value is null ? (path, $"{what} not to be null.") : null;
    }

    private static (string, string)? FirstMistake(ValueNode literal, GraphQLType type, string path)
    {
        foreach (var (message, _) in LiteralMistakes.Of(literal, type)) return (path, message);
        return null;
    }
}
