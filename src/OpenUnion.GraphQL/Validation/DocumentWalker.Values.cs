using System.Collections.Immutable;
using OpenUnion.GraphQL.Language;
using OpenUnion.GraphQL.Types;
using OpenUnion.GraphQL.Validation.Rules;

namespace OpenUnion.GraphQL.Validation;

// Arguments and the values in them.
internal sealed partial class DocumentWalker
{
    private void WalkArguments(ImmutableArray<ArgumentNode> arguments, NamedList<InputValue>? known)
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
        if (type is not null && value is not VariableNode) ValuesOfCorrectType.Check(context, value, type);
        WalkInside(value, type, hasDefault, null);
    }

    private void WalkInside(ValueNode value, GraphQLType? type, bool hasDefault, InputObjectType? oneOf)
    {
        switch (value)
        {
            case VariableNode variable:
                _definition.Variables.Add(new(variable, type, hasDefault, oneOf));
                break;
            case ListValueNode list:
                WalkItems(list, (type?.Nullable as ListType)?.OfType);
                break;
            case ObjectValueNode fields:
                WalkFields(fields, type?.Named as InputObjectType);
                break;
        }
    }

    private void WalkItems(ListValueNode list, GraphQLType? itemType)
    {
        if (!context.CanDescend()) return;
        foreach (var item in list.Values) WalkInside(item, itemType, false, null);
    }

    private void WalkFields(ObjectValueNode value, InputObjectType? type)
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
