using System.Collections.Immutable;
using System.Text;
using OpenUnion.GraphQL.Language;
using OpenUnion.GraphQL.Types;

namespace OpenUnion.GraphQL.Execution;

/// <summary>A field of a <see cref="SelectionSet"/>: all field nodes with one response name, merged. Belongs to one variant; safe for threads.</summary>
public sealed class Selection
{
    // Enough for a person; finding a line costs a walk through the text.
    private const int MostLocations = 100;

    private readonly OperationVariant _variant;
    private readonly Lock _sync = new();
    private volatile SelectionSet[] _sets = [];
    private IReadOnlyDictionary<string, object?>? _constantArguments;
    private byte[]? _nameJson;
    private SourceLocation[]? _locations;

    internal Selection(OperationVariant variant, ObjectType parentType, FieldDefinition field, ImmutableArray<FieldNode> nodes, int depth)
    {
        _variant = variant;
        ParentType = parentType;
        Field = field;
        FieldNodes = nodes;
        Depth = depth;
        ResponseName = nodes[0].ResponseName;
        DependsOnVariables = HoldsVariable(nodes[0]);
        Resolver = variant.Operation.Bindings.ResolverOf(field);
    }

    /// <summary>The member's name in the response: the alias, or else the field's name.</summary>
    public string ResponseName { get; }

    public FieldDefinition Field { get; }

    /// <summary>The object type that the field is selected on; <see cref="FieldDefinition.DeclaringType"/> is the same but for meta-fields.</summary>
    public ObjectType ParentType { get; }

    /// <summary>The type of the field's value.</summary>
    public GraphQLType Type => Field.Type;

    /// <summary>All nodes that were merged, in the document's order; the arguments of all are the same.</summary>
    public IReadOnlyList<FieldNode> FieldNodes { get; }

    /// <summary>1 for a root field.</summary>
    public int Depth { get; }

    /// <summary>True when a variable stands in its arguments; otherwise the coerced arguments are always the same.</summary>
    public bool DependsOnVariables { get; }

    /// <summary>Null for the default resolver.</summary>
    internal Resolver? Resolver { get; }

    /// <summary><c>"name":</c> in UTF-8. A name has nothing to escape.</summary>
    internal byte[] NameJson => _nameJson ??= Encoding.ASCII.GetBytes($"\"{ResponseName}\":");

    /// <summary>Where the field nodes are, for errors.</summary>
    internal SourceLocation[] Locations => _locations ??= [.. FieldNodes.Take(MostLocations).Select(node => node.Location.Position)];

    /// <summary>
    /// The fields selected on the value when it is an object of this type, one of the possible types of <see cref="Type"/>; memoised.
    /// </summary>
    /// <exception cref="GraphQLException">The operation is nested too deeply or selects too much, or @skip or @include has no value.</exception>
    public SelectionSet For(ObjectType runtimeType)
    {
        foreach (var set in _sets)
            if (ReferenceEquals(set.Type, runtimeType)) return set;
        lock (_sync)
        {
            foreach (var set in _sets)
                if (ReferenceEquals(set.Type, runtimeType)) return set;
            var collected = FieldCollector.Collect(_variant, runtimeType, this);
            _sets = [.. _sets, collected];
            return collected;
        }
    }

    /// <summary>
    /// The arguments by name, in the order of the definition, defaults filled in; an argument that is absent and has no default is absent.
    /// <paramref name="variables"/> are coerced values.
    /// </summary>
    /// <exception cref="GraphQLException">With a located error: a value does not fit, or a required one is absent.</exception>
    public IReadOnlyDictionary<string, object?> CoerceArguments(IReadOnlyDictionary<string, object?> variables)
    {
        if (DependsOnVariables) return ArgumentCoercion.Coerce(Field, FieldNodes[0], variables);
        return _constantArguments ??= ArgumentCoercion.Coerce(Field, FieldNodes[0], variables);
    }

    public override string ToString() => $"{ResponseName}: {Field}";

    private static bool HoldsVariable(FieldNode node)
    {
        foreach (var argument in node.Arguments)
            if (LiteralPlainValue.HoldsVariable(argument.Value)) return true;
        return false;
    }
}
