using System.Collections.Immutable;
using OpenUnion.GraphQL.Language;

namespace OpenUnion.GraphQL.Types.Validation;

/// <summary>A definition or a part of one, with the directives on it.</summary>
internal sealed record DirectiveSite(AstNode Node, DirectiveLocation Where, NodeList<DirectiveNode> Directives)
{
    public static IEnumerable<DirectiveSite> In(IEnumerable<DefinitionNode> definitions) => definitions.SelectMany(InDefinition);

    private static IEnumerable<DirectiveSite> InDefinition(DefinitionNode definition) => definition switch
    {
        SchemaDefinitionNode => [Of(definition, DirectiveLocation.Schema)],
        DirectiveDefinitionNode node => InInputs(node.Arguments, DirectiveLocation.ArgumentDefinition),
        ScalarTypeDefinitionNode => [Of(definition, DirectiveLocation.Scalar)],
        ObjectTypeDefinitionNode node => [Of(node, DirectiveLocation.Object), .. node.Fields.SelectMany(InField)],
        InterfaceTypeDefinitionNode node => [Of(node, DirectiveLocation.Interface), .. node.Fields.SelectMany(InField)],
        UnionTypeDefinitionNode => [Of(definition, DirectiveLocation.Union)],
        EnumTypeDefinitionNode node => [Of(node, DirectiveLocation.Enum), .. node.Values.Select(value => Of(value, DirectiveLocation.EnumValue))],
        InputObjectTypeDefinitionNode node => [Of(node, DirectiveLocation.InputObject), .. InInputs(node.Fields, DirectiveLocation.InputFieldDefinition)],
        _ => [],
    };

    private static IEnumerable<DirectiveSite> InField(FieldDefinitionNode field) =>
        [Of(field, DirectiveLocation.FieldDefinition), .. InInputs(field.Arguments, DirectiveLocation.ArgumentDefinition)];

    private static IEnumerable<DirectiveSite> InInputs(ImmutableArray<InputValueDefinitionNode> inputs, DirectiveLocation where) =>
        inputs.Select(input => Of(input, where));

    private static DirectiveSite Of(DefinitionNode node, DirectiveLocation where) => new(node, where, node.Directives);

    private static DirectiveSite Of(MemberDefinitionNode node, DirectiveLocation where) => new(node, where, node.Directives);
}
