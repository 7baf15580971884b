using OpenUnion.GraphQL.Language;

namespace OpenUnion.GraphQL.Types.Validation;

/// <summary>Applying defaults ends: https://spec.graphql.org/September2025/#InputObjectDefaultValueHasCycle()</summary>
internal sealed class DefaultValueCycles
{
    private readonly TypeSystemContext _context;
    private readonly HashSet<InputValue> _visited = [];
    private readonly List<(string Name, InputValue Field)> _path = [];

    private DefaultValueCycles(TypeSystemContext context) => _context = context;

    public static void Check(TypeSystemContext context)
    {
        var cycles = new DefaultValueCycles(context);
        foreach (var type in context.InputObjects) cycles.VisitFields(type, null);
    }

    private void VisitValue(InputObjectType type, ValueNode value)
    {
        foreach (var item in value.Items) VisitValue(type, item);
        if (value.Kind == NodeKind.ObjectValue) VisitFields(type, value);
    }

    // What is given is looked into; what is absent takes its default, which is looked into once.
    private void VisitFields(InputObjectType type, ValueNode? given)
    {
        System.Runtime.CompilerServices.RuntimeHelpers.EnsureSufficientExecutionStack();
        foreach (var field in type.Fields)
        {
            if (field.Type.Named is not InputObjectType next) continue;
            if (given?.Fields.Named(field.Name)?.Value is { } value) VisitValue(next, value);
            else if (field.DefaultLiteral is not null) VisitDefault(next, field, $"{type.Name}.{field.Name}");
        }
    }

    private void VisitDefault(InputObjectType type, InputValue field, string name)
    {
        var start = _path.FindIndex(step => ReferenceEquals(step.Field, field));
        if (start >= 0)
        {
            Report(name, start);
            return;
        }

        if (!_visited.Add(field)) return;
        _path.Add((name, field));
        VisitValue(type, field.DefaultLiteral!.Value);
        _path.RemoveAt(_path.Count - 1);
    }

    private void Report(string name, int start)
    {
        var via = string.Join(", ", _path.Skip(start + 1).Select(step => step.Name));
        _context.Report(
            $"Invalid circular reference. The default value of Input Object field {name} references itself{(via.Length > 0 ? $" via the default values of: {via}" : "")}.",
            [.. _path.Skip(start).Select(step => step.Field.DefaultLiteral!.Value.Location)]);
    }
}
