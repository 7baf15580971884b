namespace OpenUnion.GraphQL.Types.Validation;

/// <summary>An input object does not need itself through non-null fields: https://spec.graphql.org/September2025/#sec-Input-Objects.Circular-References</summary>
internal sealed class InputObjectCycles
{
    private readonly TypeSystemContext _context;
    private readonly HashSet<InputObjectType> _visited = [];
    private readonly List<InputValue> _path = [];
    private readonly Dictionary<InputObjectType, int> _pathIndex = [];

    private InputObjectCycles(TypeSystemContext context) => _context = context;

    public static void Check(TypeSystemContext context)
    {
        var cycles = new InputObjectCycles(context);
        foreach (var type in context.InputObjects) cycles.Visit(type);
    }

    private void Visit(InputObjectType type)
    {
        if (!_visited.Add(type)) return;
        System.Runtime.CompilerServices.RuntimeHelpers.EnsureSufficientExecutionStack();
        _pathIndex[type] = _path.Count;
        foreach (var field in type.Fields)
        {
            if (field.Type is not NonNullType { OfType: InputObjectType next }) continue;
            _path.Add(field);
            if (_pathIndex.TryGetValue(next, out var start)) Report(next, _path[start..]);
            else Visit(next);
            _path.RemoveAt(_path.Count - 1);
        }

        _pathIndex.Remove(type);
    }

    private void Report(InputObjectType type, List<InputValue> cycle) => _context.Report(
        $"Cannot reference Input Object \"{type.Name}\" within itself through a series of non-null fields: \"{string.Join('.', cycle)}\".",
        [.. cycle.Select(field => field.Node!.Location)]);
}
