namespace OpenUnion.GraphQL.Language;

/// <summary>A document, a definition, or a member of a definition of the type system. Immutable; compared by reference.</summary>
public abstract class AstNode
{
    // Apart, because a struct that holds a reference is copied into an object more slowly than its parts.
    private readonly Source? _source;
    private readonly int _start;
    private readonly int _end;

    /// <summary>Where it was written; <see cref="Location.IsNone"/> for a node made by a program.</summary>
    public Location Location
    {
        get => new(_source, _start, _end);
        init
        {
            _source = value.Source;
            _start = value.Start;
            _end = value.End;
        }
    }

    public abstract NodeKind Kind { get; }

    /// <summary>The node as GraphQL text.</summary>
    public sealed override string ToString() => Printer.Print(this);
}

/// <summary>A node whose name is always there.</summary>
public abstract class NamedNode : AstNode
{
    public required string Name { get; init; }

    /// <summary>Where the name was written.</summary>
    public Location NameLocation => new(Location.Source, NameStart, NameStart + Name.Length);

    internal int NameStart { get; init; }
}

/// <summary>
/// The classes of nodes; definitions and extensions of a type share a kind. The parts of a selection stand in the reverse of this order:
/// arguments, directives, selections.
/// </summary>
public enum NodeKind : byte
{
    Document, OperationDefinition, FragmentDefinition, VariableDefinition, SelectionSet, Field, FragmentSpread, InlineFragment,
    Directive, Argument, Alias, NamedType, ListType, NonNullType, Variable, IntValue, FloatValue, StringValue, BooleanValue, NullValue,
    EnumValue, ListValue, ObjectValue, ObjectField, SchemaDefinition, OperationTypeDefinition, ScalarTypeDefinition,
    ObjectTypeDefinition, FieldDefinition, InputValueDefinition, InterfaceTypeDefinition, UnionTypeDefinition,
    EnumTypeDefinition, EnumValueDefinition, InputObjectTypeDefinition, DirectiveDefinition,
}
