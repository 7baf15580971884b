using OpenUnion.GraphQL.Language;
using OpenUnion.GraphQL.Types;
using OpenUnion.GraphQL.Validation.Rules;

namespace OpenUnion.GraphQL.Validation;

// Arguments and the values in them.
internal sealed partial class DocumentWalker
{
    private void WalkArguments(NodeList<ArgumentNode> arguments, NamedList<InputValue>? known)
    {
        if (arguments.IsEmpty) return;
        UniqueArgumentNames.Check(context, arguments);
        foreach (var argument in arguments)
        {
            var definition = known?[argument.Name];
            WalkValue(argument.Value, definition?.Type, definition?.HasDefault == true);
        }
    }

    /// <summary>A whole value: an argument's, or a variable's default.</summary>
    private void WalkValue(ValueNode value, GraphQLType? type, bool hasDefault = false)
    {
        if (type is not null && value.Kind != NodeKind.Variable) ValuesOfCorrectType.Check(context, value, type);
        WalkInside(value, type, hasDefault, null);
    }

    private void WalkInside(ValueNode value, GraphQLType? type, bool hasDefault, InputObjectType? oneOf)
    {
        switch (value.Kind)
        {
            case NodeKind.Variable:
                _definition.Variables.Add(new(value, type, hasDefault, oneOf));
                break;
            case NodeKind.ListValue:
                WalkItems(value, ItemTypeOf(type));
                break;
            case NodeKind.ObjectValue:
                WalkFields(value, type?.Named as InputObjectType);
                break;
        }
    }

    // A list where none is expected is a mistake of its own, and its items are looked at as if it were none; but a custom scalar may be a list.
    private static GraphQLType? ItemTypeOf(GraphQLType? type) => type?.Nullable switch
    {
        ListType list => list.OfType,
        ScalarType { IsBuiltIn: false } => null,
        var single => single,
    };

    private void WalkItems(ValueNode list, GraphQLType? itemType)
    {
        if (!context.CanDescend()) return;
        foreach (var item in list.Items) WalkInside(item, itemType, false, null);
    }

    private void WalkFields(ValueNode value, InputObjectType? type)
    {
        if (!context.CanDescend()) return;
        UniqueInputFieldNames.Check(context, value);
        foreach (var field in value.Fields)
        {
            var definition = type?.Fields[field.Name];
            WalkInside(field.Value, definition?.Type, definition?.HasDefault == true, type is { IsOneOf: true } ? type : null);
        }
    }
}
