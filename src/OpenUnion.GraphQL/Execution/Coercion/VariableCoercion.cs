using OpenUnion.GraphQL.Types;

namespace OpenUnion.GraphQL.Execution;

/// <summary>https://spec.graphql.org/September2025/#CoerceVariableValues(), every mistake reported.</summary>
internal static class VariableCoercion
{
    /// <summary>The values by name; a variable that is absent and has no default is absent. Useless when there are errors.</summary>
    public static Dictionary<string, object?> Coerce(CompiledOperation operation, IReadOnlyDictionary<string, object?>? given, List<GraphQLError> errors)
    {
        var result = new Dictionary<string, object?>(operation.Variables.Length, StringComparer.Ordinal);
        foreach (var variable in operation.Variables)
        {
            if (errors.Count >= InputCoercion.MostErrors) break;
            Coerce(variable, given, result, errors);
        }

        if (errors.Count >= InputCoercion.MostErrors) errors.Add(new("Too many errors processing variables, error limit reached. Execution aborted."));
        return result;
    }

    private static void Coerce(OperationVariable variable, IReadOnlyDictionary<string, object?>? given, Dictionary<string, object?> result, List<GraphQLError> errors)
    {
        var (name, node) = ($"Variable \"${variable.Name}\"", variable.Node);
        if (variable.Type is not { IsInput: true } type)
        {
            errors.Add(new GraphQLError($"{name} expected value of type \"{node.Type}\" which cannot be used as an input type.", node.Type.Location).WithCode("HC0017"));
        }
        else if (given is not null && given.TryGetValue(variable.Name, out var value))
        {
            // Both the value and an error may come of it; errors make the values useless.
            result[variable.Name] = InputCoercion.Coerce(name, value, type, errors, node.Location);
        }
        else if (variable.HasDefault)
        {
            result[variable.Name] = variable.DefaultValue;
        }
        else if (type is NonNullType)
        {
            errors.Add(new GraphQLError($"{name} has invalid value: Expected a value of non-null type \"{type}\" to be provided.", node.Location).WithCode("HC0018"));
        }
    }
}
