using System.Text.Json.Nodes;
using OpenUnion.GraphQL.Language;
using OpenUnion.GraphQL.Types;

namespace OpenUnion.GraphQL.Tests.Execution.Running;

/// <summary>
/// The specification's chapter 6 written down as it reads: recursive, one field after the other, a null in a non-null place as an
/// exception. The oracle of what the engine does in its own way.
/// </summary>
internal sealed class LiteralExecutor(Schema schema, DocumentNode document, Func<string, string, object?> valueOf, Func<string, bool> conditionOf)
{
    public JsonNode? Execute()
    {
        var operation = document.Definitions.OfType<OperationDefinitionNode>().Single();
        return Try(() => Object(schema.QueryType!, [operation.SelectionSet], ""));
    }

    private static JsonNode? Try(Func<JsonNode?> node)
    {
        try
        {
            return node();
        }
        catch (NullBubble)
        {
            return null;
        }
    }

    private JsonObject Object(ObjectType type, List<SelectionSetNode> sets, string path)
    {
        var groups = new List<(string Name, List<FieldNode> Nodes)>();
        foreach (var set in sets) Collect(type, set, groups, []);
        var result = new JsonObject();
        foreach (var (name, nodes) in groups)
            result[name] = Value(schema.FieldOf(type, nodes[0].Name)!.Type, type, nodes, $"{path}/{name}", valueOf($"{path}/{name}", nodes[0].Name));
        return result;
    }

    private JsonNode? Value(GraphQLType type, ObjectType parent, List<FieldNode> nodes, string path, object? value)
    {
        if (nodes[0].Name == "__typename") return parent.Name;
        if (type is NonNullType nonNull) return Value(nonNull.OfType, parent, nodes, path, value) ?? throw new NullBubble();
        if (value is null) return null;
        if (type is ListType list) return Try(() => new JsonArray([.. ((object?[])value).Select((item, i) => Value(list.OfType, parent, nodes, $"{path}/{i}", item))]));
        if (type.IsLeaf) return JsonValue.Create((int)value);
        return Try(() => Object((ObjectType)schema.Types[(string)value]!, [.. nodes.Select(node => node.SelectionSet!.Value)], path));
    }

    private void Collect(ObjectType type, SelectionSetNode set, List<(string Name, List<FieldNode> Nodes)> groups, HashSet<string> visited)
    {
        foreach (var selection in set.Selections)
        {
            if (selection.Directives.Any(directive => conditionOf(directive.Arguments[0].Value.ToString()) == (directive.Name == "skip"))) continue;
            if (selection.IsField(out var field))
            {
                if (groups.Find(group => group.Name == field.ResponseName) is { Nodes: not null } known) known.Nodes.Add(field);
                else groups.Add((field.ResponseName, [field]));
            }
            else if (selection.IsInline(out var inline))
            {
                if (inline.TypeCondition is not { } condition || Applies(condition, type)) Collect(type, inline.SelectionSet, groups, visited);
            }
            else if (selection.IsSpread(out var spread) && visited.Add(spread.Name))
            {
                var fragment = document.Definitions.OfType<FragmentDefinitionNode>().Single(definition => definition.Name == spread.Name);
                if (Applies(fragment.TypeCondition, type)) Collect(type, fragment.SelectionSet, groups, visited);
            }
        }
    }

    private bool Applies(NamedTypeNode condition, ObjectType type) => schema.IsPossibleType(schema.Types[condition.Name]!, type);

    private sealed class NullBubble : Exception;
}
