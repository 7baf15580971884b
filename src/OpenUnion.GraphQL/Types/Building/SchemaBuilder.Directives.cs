using System.Collections.Immutable;
using OpenUnion.GraphQL.Language;

namespace OpenUnion.GraphQL.Types;

internal sealed partial class SchemaBuilder
{
    /// <summary>The default of <c>@deprecated(reason:)</c>.</summary>
    public const string DefaultDeprecationReason = "No longer supported";

    // Directives' arguments may carry directives themselves, so definitions are found by name only when asked for.
    private readonly Dictionary<string, DirectiveDefinition> _directives = new(StringComparer.Ordinal);

    private NamedList<DirectiveDefinition> BuildDirectives(IEnumerable<DirectiveDefinitionNode> nodes)
    {
        var result = ImmutableArray.CreateBuilder<DirectiveDefinition>();
        foreach (var node in nodes) Add(node, isBuiltIn: false);
        foreach (var node in Prelude.Document.Definitions.OfType<DirectiveDefinitionNode>())
            if (!_directives.ContainsKey(node.Name)) Add(node, isBuiltIn: true);
        return new(result.DrainToImmutable());

        void Add(DirectiveDefinitionNode node, bool isBuiltIn)
        {
            var directive = Directive(node, isBuiltIn);
            _directives.TryAdd(node.Name, directive);
            result.Add(directive);
        }
    }

    private DirectiveDefinition Directive(DirectiveDefinitionNode node, bool isBuiltIn) => new()
    {
        Name = node.Name,
        Description = node.Description?.Text,
        Arguments = new(InputValues(node.Arguments)),
        Locations = node.Locations,
        IsRepeatable = node.Repeatable,
        IsBuiltIn = isBuiltIn,
        Node = node,
    };

    private ImmutableArray<AppliedDirective> Applied(IEnumerable<DirectiveNode> nodes) =>
        [.. nodes.Select(node => new AppliedDirective(node, _directives))];

    private static string? DeprecationReason(NodeList<DirectiveNode> directives)
    {
        if (directives.Named("deprecated") is null) return null;
        return StringArgument(directives, "deprecated", "reason") ?? DefaultDeprecationReason;
    }

    private static string? StringArgument(IEnumerable<DirectiveNode> directives, string directive, string argument) =>
        directives.Where(node => node.Name == directive).Select(node => node.Arguments.Named(argument)?.Value.String).FirstOrDefault();
}
