namespace OpenUnion.GraphQL.Execution;

/// <summary>An object of the response: a value a selection, in order.</summary>
internal sealed record ResultObject(SelectionSet Set, object?[] Values);

/// <summary>A list of the response; lists inside a scalar's value are none.</summary>
internal sealed class ResultList(int capacity) : List<object?>(capacity);

/// <summary>A root field whose JSON a compiled result will write.</summary>
internal sealed record CompiledValue(CompiledResult Result, int Index);
