using System.Collections.Immutable;
using OpenUnion.GraphQL.Language;

namespace OpenUnion.GraphQL.Types.Validation;

/// <summary>What the rules for documents of a schema look at, and where they report.</summary>
internal sealed class SdlContext
{
    public SdlContext(Schema? extended, IReadOnlyList<DocumentNode> documents)
    {
        Extended = extended;
        Definitions = [.. documents.SelectMany(document => document.Definitions)];
        Sites = [.. DirectiveSite.In(Definitions)];
        Directives = KnownDirectives();
    }

    /// <summary>The schema that the documents extend, or null.</summary>
    public Schema? Extended { get; }

    public ImmutableArray<DefinitionNode> Definitions { get; }

    /// <summary>Every place of the documents where directives stand.</summary>
    public ImmutableArray<DirectiveSite> Sites { get; }

    /// <summary>Directives that the documents may use, by name.</summary>
    public IReadOnlyDictionary<string, DirectiveDefinitionNode> Directives { get; }

    public IEnumerable<TypeDefinitionNode> Types => Definitions.OfType<TypeDefinitionNode>();

    public List<GraphQLError> Errors { get; } = [];

    public void Report(string message, params ReadOnlySpan<Location> locations) => Errors.Add(new(message, locations));

    private Dictionary<string, DirectiveDefinitionNode> KnownDirectives()
    {
        var result = new Dictionary<string, DirectiveDefinitionNode>(StringComparer.Ordinal);
        foreach (var node in Definitions.OfType<DirectiveDefinitionNode>()) result.TryAdd(node.Name, node);
        foreach (var directive in Extended?.Directives ?? NamedList<DirectiveDefinition>.Empty) result.TryAdd(directive.Name, directive.Node!);
        foreach (var node in Prelude.Document.Definitions.OfType<DirectiveDefinitionNode>()) result.TryAdd(node.Name, node);
        return result;
    }
}
