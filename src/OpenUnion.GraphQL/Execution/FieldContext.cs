using System.Runtime.InteropServices;
using OpenUnion.GraphQL.Types;

namespace OpenUnion.GraphQL.Execution;

/// <summary>
/// The value of a field: null, a leaf's value, an object's source, or an <c>IEnumerable</c> (or <c>IAsyncEnumerable&lt;object?&gt;</c>) of such.
/// A <see cref="GraphQLException"/> as a value, of an item too, is an error at that place.
/// </summary>
public delegate ValueTask<object?> Resolver(FieldContext context);

/// <summary>What a resolver gets. A value, so that a field costs no allocation.</summary>
[StructLayout(LayoutKind.Auto)]
public readonly struct FieldContext
{
    private readonly OperationRun _run;
    private readonly Position _position;

    internal FieldContext(OperationRun run, Selection selection, object? source, Position position)
    {
        _run = run;
        _position = position;
        Selection = selection;
        Source = source;
        Arguments = selection.CoerceArguments(run.Variables);
    }

    public Selection Selection { get; }

    public FieldDefinition Field => Selection.Field;

    public Schema Schema => _run.Variant.Schema;

    public OperationVariant Variant => _run.Variant;

    /// <summary>What the parent's resolver gave; <see cref="GraphQLRequest.Root"/> for a root field.</summary>
    public object? Source { get; }

    /// <summary>Coerced, defaults included; an argument that is absent and has no default is absent.</summary>
    public IReadOnlyDictionary<string, object?> Arguments { get; }

    /// <summary>Coerced variables.</summary>
    public IReadOnlyDictionary<string, object?> Variables => _run.Variables;

    /// <summary>What the host put on its <see cref="GraphQLRequest"/>.</summary>
    public object? Host => _run.Host;

    /// <summary>Cancelled when the client is gone or the time is up.</summary>
    public CancellationToken Cancellation => _run.Cancellation;

    /// <summary>Response names (string) and list indices (int), from the root.</summary>
    public IReadOnlyList<object> Path => _position.ToPath();

    /// <summary>An argument, or a default when it is absent or null.</summary>
    public T? Argument<T>(string name, T? otherwise = default) =>
        Arguments.TryGetValue(name, out var value) && value is T given ? given : otherwise;

    /// <summary>Adds an error beside the field's value; without a path it gets this field's.</summary>
    public void Report(GraphQLError error) => _run.AddError(error, Selection, _position);
}
