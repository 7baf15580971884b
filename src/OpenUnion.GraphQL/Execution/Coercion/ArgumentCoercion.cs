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
            var given = node.Arguments.Named(argument.Name)?.Value;
            if (given is not { } literal || IsAbsent(literal, variables))
            {
                if (argument.HasDefault) result[argument.Name] = argument.DefaultValue;
                else if (argument.Type is NonNullType) throw Missing(field, argument, given, node);
            }
            else if (LiteralCoercion.TryCoerce(literal, argument.Type, variables, out var value))
            {
                result[argument.Name] = value;
            }
            else
            {
                var (path, reason) = LiteralRefusal.Of(literal, argument.Type, variables);
                throw Refused(field, argument, $" has invalid value{path}: {reason}", literal.Location);
            }
        }

        return result;
    }

    private static bool IsAbsent(ValueNode literal, IReadOnlyDictionary<string, object?> variables) =>
        literal.Variable is { } variable && !variables.ContainsKey(variable);

    private static GraphQLException Missing(FieldDefinition field, InputValue argument, ValueNode? literal, FieldNode node) => literal is { Variable: { } variable } value
        ? Refused(field, argument, $" has invalid value: Expected variable \"${variable}\" provided to type \"{argument.Type}\" to provide a runtime value.", value.Location)
        : Refused(field, argument, $" of required type \"{argument.Type}\" was not provided.", node.Location);

    private static GraphQLException Refused(FieldDefinition field, InputValue argument, string why, Location place) =>
        new(new GraphQLError($"Argument \"{field}({argument.Name}:)\"{why}", place));
}
