using OpenUnion.GraphQL.Language;
using OpenUnion.GraphQL.Types;
using OpenUnion.GraphQL.Validation.Limits;
using OpenUnion.GraphQL.Validation.Rules;

namespace OpenUnion.GraphQL.Validation;

/// <summary>One pass over a document that knows the type of each place: asks the rules about nodes, and notes spreads and variables.</summary>
internal sealed partial class DocumentWalker(ValidationContext context)
{
    private ExecutableInfo _definition = null!;
    private int _depth;
    private IntrospectionEntry? _introspection;
    private int _introspectionLists;

    private Schema Schema => context.Schema;

    public void Walk()
    {
        foreach (var definition in context.Definitions)
        {
            _definition = definition;
            if (definition is OperationInfo operation) WalkOperation(operation.Node);
            else WalkFragment((FragmentInfo)definition);
        }

        foreach (var site in Types.Validation.DirectiveSite.In(context.Document.Definitions)) WalkDirectives(site.Directives, site.Where);
    }

    private void WalkOperation(OperationDefinitionNode node)
    {
        KnownOperationTypes.Check(context, node);
        foreach (var variable in node.Variables) WalkVariable(variable);
        WalkDirectives(node.Directives, LocationOf(node.Operation));
        WalkWhole(node.SelectionSet, Schema.RootTypeOf(node.Operation));
    }

    private void WalkFragment(FragmentInfo fragment)
    {
        KnownTypeNames.Check(context, fragment.Node.TypeCondition);
        FragmentsOnCompositeTypes.Check(context, fragment);
        WalkDirectives(fragment.Node.Directives, DirectiveLocation.FragmentDefinition);
        WalkWhole(fragment.Node.SelectionSet, fragment.CompositeType);
    }

    private void WalkVariable(VariableDefinitionNode node)
    {
        KnownTypeNames.Check(context, node.Type.Innermost);
        var type = Schema.TypeFrom(node.Type);
        VariablesAreInputTypes.Check(context, node, type);
        if (node.DefaultValue is { } value) WalkValue(value, type is { IsInput: true } ? type : null);
        WalkDirectives(node.Directives, DirectiveLocation.VariableDefinition);
    }

    private static DirectiveLocation LocationOf(OperationType operation) => operation switch
    {
        OperationType.Query => DirectiveLocation.Query,
        OperationType.Mutation => DirectiveLocation.Mutation,
        _ => DirectiveLocation.Subscription,
    };

    private void WalkDirectives(NodeList<DirectiveNode> directives, DirectiveLocation location)
    {
        if (directives.IsEmpty) return;
        UniqueDirectivesPerLocation.Check(context, directives);
        MaxDirectives.Check(context, directives);
        foreach (var directive in directives)
        {
            var definition = Schema.Directives[directive.Name];
            KnownDirectives.Check(context, directive, definition, location);
            if (definition is not null)
            {
                KnownArgumentNames.Check(context, directive, definition);
                ProvidedRequiredArguments.Check(context, directive, definition);
            }

            WalkArguments(directive.Arguments, definition?.Arguments);
        }
    }
}
