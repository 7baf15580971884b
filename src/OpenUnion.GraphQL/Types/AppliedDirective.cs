using OpenUnion.GraphQL.Language;

namespace OpenUnion.GraphQL.Types;

/// <summary>A directive on a definition, as a host reads it.</summary>
public sealed class AppliedDirective
{
    private readonly IReadOnlyDictionary<string, DirectiveDefinition> _definitions;
    private readonly Lazy<IReadOnlyDictionary<string, object?>> _arguments;

    internal AppliedDirective(DirectiveNode node, IReadOnlyDictionary<string, DirectiveDefinition> definitions)
    {
        Node = node;
        _definitions = definitions;
        _arguments = new(CoerceArguments);
    }

    public string Name => Node.Name;

    /// <summary>Null only in a schema that was assumed to be valid and is not.</summary>
    public DirectiveDefinition? Definition => _definitions.GetValueOrDefault(Name);

    /// <summary>Coerced, defaults included; an argument that is absent and has no default is absent here.</summary>
    public IReadOnlyDictionary<string, object?> Arguments => _arguments.Value;

    public DirectiveNode Node { get; }

    public override string ToString() => Node.ToString();

    private Dictionary<string, object?> CoerceArguments()
    {
        var result = new Dictionary<string, object?>(StringComparer.Ordinal);
        if (Definition is null) return result;
        foreach (var argument in Definition.Arguments)
        {
            if (Node.Arguments.Named(argument.Name) is not { } given)
            {
                if (argument.HasDefault) result[argument.Name] = argument.DefaultValue;
            }
            else if (LiteralCoercion.TryCoerce(given.Value, argument.Type, null, out var value))
            {
                result[argument.Name] = value;
            }
        }

        return result;
    }
}
