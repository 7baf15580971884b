using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using OpenUnion.GraphQL.Language;

namespace OpenUnion.GraphQL.Tests.Language;

/// <summary>Any document: every kind of node, with names, texts and nesting at random.</summary>
internal static class DocumentGenerator
{
    public static Gen<DocumentNode> Documents { get; } =
        Some(Gen.OneOf(Operation.Select(Up), Fragment.Select(Up), Schema.Select(Up), Directive.Select(Up), TypeDefinition.Select(Up)), 1, 4)
            .Select(definitions => new DocumentNode { Definitions = definitions });

    private static Gen<string> Name => Gen.Elements("a", "b", "Station", "on", "query", "type", "_x9", "fragment", "nullable");

    private static Gen<string> Text => Gen.Choose(0, 6).SelectMany(length =>
        Gen.Elements("a", " ", "\n", "\"", "\\", "\t", "会", "😀", "\"\"\"", "\u0001", "  b", "\r").ArrayOf(length).Select(string.Concat));

    private static Gen<StringValueNode> String =>
        from value in Text
        from block in Gen.Elements(true, false)
        select new StringValueNode { Value = value, Block = block && BlockStringPrinter.Print(value) is not null };

    private static Gen<StringValueNode?> Description => Gen.OneOf(String.Select(value => (StringValueNode?)value), Gen.Constant<StringValueNode?>(null));

    private static Gen<ImmutableArray<ArgumentNode>> Arguments(bool isConst) =>
        Some(from name in Name from value in Value(isConst, 2) select new ArgumentNode { Name = name, Value = value }, 0, 2);

    private static Gen<ImmutableArray<DirectiveNode>> Directives(bool isConst) =>
        Some(from name in Name from arguments in Arguments(isConst) select new DirectiveNode { Name = name, Arguments = arguments }, 0, 2);

    private static Gen<TypeNode> Type(int depth)
    {
        var named = Name.Select(name => (TypeNode)new NamedTypeNode { Name = name });
        if (depth == 0) return named;
        var nullable = Gen.OneOf(named, Type(depth - 1).Select(inner => (TypeNode)new ListTypeNode { Type = inner }));
        return Gen.OneOf(nullable, nullable.Select(inner => (TypeNode)new NonNullTypeNode { Type = inner }));
    }

    private static Gen<NamedTypeNode> NamedType => Name.Select(name => new NamedTypeNode { Name = name });

    private static Gen<OperationDefinitionNode> Operation =>
        from description in Description
        from operation in Gen.Elements(Enum.GetValues<OperationType>())
        from name in Gen.OneOf(Name.Select(name => (string?)name), Gen.Constant<string?>(null))
        from variables in Some(Variable, 0, 2)
        from directives in Directives(isConst: false)
        from selections in SelectionSet(2)
        select new OperationDefinitionNode { Description = description, Operation = operation, Name = name, Variables = variables, Directives = directives, SelectionSet = selections };

    private static Gen<VariableDefinitionNode> Variable =>
        from description in Description
        from name in Name
        from type in Type(2)
        from value in Gen.OneOf(Value(true, 2).Select(value => (ValueNode?)value), Gen.Constant<ValueNode?>(null))
        from directives in Directives(isConst: true)
        select new VariableDefinitionNode { Description = description, Variable = new() { Name = name }, Type = type, DefaultValue = value, Directives = directives };

    private static Gen<FragmentDefinitionNode> Fragment =>
        from description in Description
        from name in Name.Where(name => name != "on")
        from condition in NamedType
        from directives in Directives(isConst: false)
        from selections in SelectionSet(2)
        select new FragmentDefinitionNode { Description = description, Name = name, TypeCondition = condition, Directives = directives, SelectionSet = selections };

    private static Gen<SelectionSetNode> SelectionSet(int depth) => Some(Selection(depth), 1, 3).Select(selections => new SelectionSetNode { Selections = selections });

    private static Gen<SelectionNode> Selection(int depth)
    {
        var field = from alias in Gen.OneOf(Name.Select(name => (string?)name), Gen.Constant<string?>(null))
                    from name in Name
                    from arguments in Arguments(isConst: false)
                    from directives in Directives(isConst: false)
                    from selections in depth == 0 ? Gen.Constant<SelectionSetNode?>(null) : Gen.OneOf(SelectionSet(depth - 1).Select(set => (SelectionSetNode?)set), Gen.Constant<SelectionSetNode?>(null))
                    select (SelectionNode)new FieldNode { Alias = alias, Name = name, Arguments = arguments, Directives = directives, SelectionSet = selections };
        var spread = from name in Name.Where(name => name != "on")
                     from directives in Directives(isConst: false)
                     select (SelectionNode)new FragmentSpreadNode { Name = name, Directives = directives };
        if (depth == 0) return Gen.OneOf(field, spread);
        var inline = from condition in Gen.OneOf(NamedType.Select(type => (NamedTypeNode?)type), Gen.Constant<NamedTypeNode?>(null))
                     from directives in Directives(isConst: false)
                     from selections in SelectionSet(depth - 1)
                     select (SelectionNode)new InlineFragmentNode { TypeCondition = condition, Directives = directives, SelectionSet = selections };
        return Gen.OneOf(field, spread, inline);
    }

    private static Gen<ValueNode> Value(bool isConst, int depth)
    {
        var leaves = new List<Gen<ValueNode>>
        {
            Gen.Elements("0", "-1", "12345678901234567890").Select(text => (ValueNode)new IntValueNode { Value = text }),
            Gen.Elements("0.5", "-1e10", "2.5E-3").Select(text => (ValueNode)new FloatValueNode { Value = text }),
            String.Select(value => (ValueNode)value),
            Gen.Elements(true, false).Select(value => (ValueNode)new BooleanValueNode { Value = value }),
            Gen.Constant((ValueNode)new NullValueNode()),
            Name.Select(name => (ValueNode)new EnumValueNode { Value = name }),
        };
        if (!isConst) leaves.Add(Name.Select(name => (ValueNode)new VariableNode { Name = name }));
        if (depth > 0)
        {
            leaves.Add(Some(Value(isConst, depth - 1), 0, 3).Select(values => (ValueNode)new ListValueNode { Values = values }));
            leaves.Add(Some(from name in Name from value in Value(isConst, depth - 1) select new ObjectFieldNode { Name = name, Value = value }, 0, 3)
                .Select(fields => (ValueNode)new ObjectValueNode { Fields = fields }));
        }

        return Gen.OneOf(leaves);
    }

    private static Gen<SchemaDefinitionNode> Schema =>
        from description in Description
        from extends in Gen.Elements(true, false)
        from directives in Directives(isConst: true)
        from operations in Some(from operation in Gen.Elements(Enum.GetValues<OperationType>()) from type in NamedType select new OperationTypeDefinitionNode { Operation = operation, Type = type }, 1, 3)
        select new SchemaDefinitionNode { IsExtension = extends, Description = extends ? null : description, Directives = directives, OperationTypes = operations };

    private static Gen<DirectiveDefinitionNode> Directive =>
        from description in Description
        from name in Name
        from arguments in Some(Input, 0, 2)
        from repeatable in Gen.Elements(true, false)
        from locations in Gen.Choose(1, 3).SelectMany(count => Gen.Elements(Enum.GetValues<DirectiveLocation>()).ArrayOf(count))
        select new DirectiveDefinitionNode { Description = description, Name = name, Arguments = arguments, Repeatable = repeatable, Locations = [.. locations] };

    private static Gen<InputValueDefinitionNode> Input =>
        from description in Description
        from name in Name
        from type in Type(2)
        from value in Gen.OneOf(Value(true, 2).Select(value => (ValueNode?)value), Gen.Constant<ValueNode?>(null))
        from directives in Directives(isConst: true)
        select new InputValueDefinitionNode { Description = description, Name = name, Type = type, DefaultValue = value, Directives = directives };

    private static Gen<FieldDefinitionNode> Field =>
        from description in Description
        from name in Name
        from arguments in Some(Input, 0, 2)
        from type in Type(2)
        from directives in Directives(isConst: true)
        select new FieldDefinitionNode { Description = description, Name = name, Arguments = arguments, Type = type, Directives = directives };

    private static Gen<TypeDefinitionNode> TypeDefinition =>
        from description in Description
        from extends in Gen.Elements(true, false)
        from name in Name
        from directives in Directives(isConst: true).Where(directives => !directives.IsEmpty)
        from interfaces in Some(NamedType, 0, 2)
        from fields in Some(Field, 0, 3)
        from inputs in Some(Input, 0, 3)
        from values in Some(from text in Description from name in Name from applied in Directives(isConst: true) select new EnumValueDefinitionNode { Description = text, Name = name, Directives = applied }, 0, 3)
        from kind in Gen.Choose(0, 5)
        select Build(kind, extends, extends ? null : description, name, directives, interfaces, fields, inputs, values);

    private static TypeDefinitionNode Build(
        int kind, bool extends, StringValueNode? text, string name, ImmutableArray<DirectiveNode> directives, ImmutableArray<NamedTypeNode> types,
        ImmutableArray<FieldDefinitionNode> fields, ImmutableArray<InputValueDefinitionNode> inputs, ImmutableArray<EnumValueDefinitionNode> values) => kind switch
        {
            0 => new ScalarTypeDefinitionNode { IsExtension = extends, Description = text, Name = name, Directives = directives },
            1 => new ObjectTypeDefinitionNode { IsExtension = extends, Description = text, Name = name, Directives = directives, Interfaces = types, Fields = fields },
            2 => new InterfaceTypeDefinitionNode { IsExtension = extends, Description = text, Name = name, Directives = directives, Interfaces = types, Fields = fields },
            3 => new UnionTypeDefinitionNode { IsExtension = extends, Description = text, Name = name, Directives = directives, Types = types },
            4 => new EnumTypeDefinitionNode { IsExtension = extends, Description = text, Name = name, Directives = directives, Values = values },
            _ => new InputObjectTypeDefinitionNode { IsExtension = extends, Description = text, Name = name, Directives = directives, Fields = inputs },
        };

    private static Gen<ImmutableArray<T>> Some<T>(Gen<T> items, int least, int most) =>
        Gen.Choose(least, most).SelectMany(count => items.ArrayOf(count)).Select(array => array.ToImmutableArray());

    private static DefinitionNode Up(DefinitionNode definition) => definition;
}
