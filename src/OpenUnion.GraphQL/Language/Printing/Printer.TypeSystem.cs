namespace OpenUnion.GraphQL.Language;

public static partial class Printer
{
    private static string TypeSystem(TypeSystemDefinitionNode definition)
    {
        var directives = JoinAll(definition.Directives, " ");
        var body = definition switch
        {
            SchemaDefinitionNode schema => Words("schema", directives, Block(schema.OperationTypes)),
            DirectiveDefinitionNode directive => Directive(directive),
            ScalarTypeDefinitionNode scalar => Words("scalar", scalar.Name, directives),
            ObjectTypeDefinitionNode type => Words("type", type.Name, Implements(type), directives, Block(type.Fields)),
            InterfaceTypeDefinitionNode type => Words("interface", type.Name, Implements(type), directives, Block(type.Fields)),
            UnionTypeDefinitionNode union => Words("union", union.Name, directives, Wrap("= ", JoinAll(union.Types, " | "))),
            EnumTypeDefinitionNode type => Words("enum", type.Name, directives, Block(type.Values)),
            InputObjectTypeDefinitionNode input => Words("input", input.Name, directives, Block(input.Fields)),
            _ => throw new NotSupportedException($"No printing for {definition.Kind}."),
        };
        return Description(definition.Description) + (definition.IsExtension ? "extend " : "") + body;
    }

    private static string Implements(FieldsTypeDefinitionNode type) => Wrap("implements ", JoinAll(type.Interfaces, " & "));

    private static string Directive(DirectiveDefinitionNode directive) => Words(
        $"directive @{directive.Name}{Parenthesised(directive.Arguments)}",
        directive.Repeatable ? "repeatable" : "",
        "on",
        string.Join(" | ", directive.Locations.Select(location => location.Text())));

    private static string Member(MemberDefinitionNode member)
    {
        var directives = JoinAll(member.Directives, " ");
        return Description(member.Description) + member switch
        {
            FieldDefinitionNode field => Words($"{field.Name}{Parenthesised(field.Arguments)}: {field.Type}", directives),
            InputValueDefinitionNode input => Words(
                $"{input.Name}: {input.Type}", input.DefaultValue is { } value ? "= " + Print(value) : "", directives),
            _ => Words(member.Name, directives),
        };
    }
}
