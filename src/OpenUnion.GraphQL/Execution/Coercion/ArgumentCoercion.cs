using OpenUnion.GraphQL.Language;
using OpenUnion.GraphQL.Types;

namespace OpenUnion.GraphQL.Execution;

/// <summary>https://spec.graphql.org/September2025/#CoerceArgumentValues()</summary>
internal static class ArgumentCoercion
{
    private static readonly Dictionary<string, object?> None = new(StringComparer.Ordinal);

    /// <exception cref="GraphQLException">A value does not fit, or a required one is absent.</exception>
    public static IReadOnlyDictionary<string, object?> Coerce(FieldDefinition field, FieldNode node, IReadOnlyDictionary<string, object?> variables)
    {
        if (field.Arguments.Count == 0) return None;
        var result = new Dictionary<string, object?>(field.Arguments.Count, StringComparer.Ordinal);
        foreach (var argument in field.Arguments)
        {
            var literal = Find(node, argument.Name);
            if (literal is null || IsAbsent(literal, variables))
            {
                if (argument.HasDefault) result[argument.Name] = argument.DefaultValue;
                else if (argument.Type is NonNullType) throw Missing(field, argument, literal, node);
            }
            else if (LiteralCoercion.TryCoerce(literal, argument.Type, variables, out var value))
            {
                result[argument.Name] = value;
            }
            else
            {
                var (path, reason) = LiteralRefusal.Of(literal, argument.Type, variables);
                throw Refused(field, argument, $" has invalid value{path}: {reason}", literal);
            }
        }

        return result;
    }

    private static ValueNode? Find(FieldNode node, string name)
    {
        foreach (var argument in node.Arguments)
            if (argument.Name == name) return argument.Value;
        return null;
    }

    private static bool IsAbsent(ValueNode literal, IReadOnlyDictionary<string, object?> variables) =>
        literal is VariableNode variable && !variables.ContainsKey(variable.Name);

    private static GraphQLException Missing(FieldDefinition field, InputValue argument, ValueNode? literal, FieldNode node) => literal is VariableNode variable
        ? Refused(field, argument, $" has invalid value: Expected variable \"${variable.Name}\" provided to type \"{argument.Type}\" to provide a runtime value.", literal)
        : Refused(field, argument, $" of required type \"{argument.Type}\" was not provided.", node);

    private static GraphQLException Refused(FieldDefinition field, InputValue argument, string why, AstNode node) =>
        new(new GraphQLError($"Argument \"{field}({argument.Name}:)\"{why}", node.Location));
}
