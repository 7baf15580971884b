using System.Collections.Immutable;
using OpenUnion.GraphQL.Language;

namespace OpenUnion.GraphQL.Types;

internal sealed partial class SchemaBuilder
{
    private void Complete(NamedType type)
    {
        type.Directives = Applied(type.Nodes.SelectMany(node => node.Directives));
        switch (type)
        {
            case ScalarType scalar:
                scalar.SpecifiedByUrl = StringArgument(type.Nodes.SelectMany(node => node.Directives), "specifiedBy", "url");
                break;
            case FieldsType fields:
                var nodes = type.Nodes.Cast<FieldsTypeDefinitionNode>().ToList();
                fields.Interfaces = new(Resolve<InterfaceType>(nodes.SelectMany(node => node.Interfaces)));
                fields.Fields = new([.. nodes.SelectMany(node => node.Fields).Select(node => Field(type, node)).OfType<FieldDefinition>()]);
                break;
            case UnionType union:
                union.Types = new(Resolve<ObjectType>(type.Nodes.Cast<UnionTypeDefinitionNode>().SelectMany(node => node.Types)));
                break;
            case EnumType values:
                values.Values = new([.. type.Nodes.Cast<EnumTypeDefinitionNode>().SelectMany(node => node.Values).Select(Value)]);
                break;
            case InputObjectType input:
                input.IsOneOf = type.Nodes.Any(node => node.Directives.Named("oneOf") is not null);
                input.Fields = new(InputValues(type.Nodes.Cast<InputObjectTypeDefinitionNode>().SelectMany(node => node.Fields)));
                break;
        }
    }

    private FieldDefinition? Field(NamedType parent, FieldDefinitionNode node) => Resolve(node.Type) is not { } type ? null : new()
    {
        Name = node.Name,
        DeclaringType = parent,
        Description = node.Description?.Text,
        Arguments = new(InputValues(node.Arguments)),
        Type = type,
        Directives = Applied(node.Directives),
        DeprecationReason = DeprecationReason(node.Directives),
        Node = node,
    };

    private EnumValue Value(EnumValueDefinitionNode node) => new()
    {
        Name = node.Name,
        Description = node.Description?.Text,
        Directives = Applied(node.Directives),
        DeprecationReason = DeprecationReason(node.Directives),
        Node = node,
    };

    private ImmutableArray<InputValue> InputValues(IEnumerable<InputValueDefinitionNode> nodes) =>
        [.. nodes.Select(InputValue).OfType<InputValue>()];

    private InputValue? InputValue(InputValueDefinitionNode node) => Resolve(node.Type) is not { } type ? null : new()
    {
        Name = node.Name,
        Description = node.Description?.Text,
        Type = type,
        DefaultLiteral = node.DefaultValue,
        Directives = Applied(node.Directives),
        DeprecationReason = DeprecationReason(node.Directives),
        Node = node,
    };

    private GraphQLType? Resolve(TypeNode node)
    {
        if (node.Inner is not { } inside) return Resolve(node.Innermost);
        if (Resolve(inside) is not { } inner) return null;
        return node.IsNonNull ? new NonNullType(inner) : new ListType(inner);
    }

    private NamedType? Resolve(NamedTypeNode node)
    {
        if (_types.TryGetValue(node.Name, out var type)) return type;
        _errors.Add(new($"Unknown type \"{node.Name}\".", node.Location));
        return null;
    }

    private ImmutableArray<T> Resolve<T>(IEnumerable<NamedTypeNode> nodes) where T : NamedType =>
        [.. nodes.Select(Resolve).OfType<T>()];
}
