using Microsoft.EntityFrameworkCore.Metadata;
using OpenUnion.Data.Model;
using OpenUnion.GraphQL.Types;

namespace OpenUnion.Data.Graph.Inputs;

/// <summary>Binds each field of the input types over tables to what it is a condition on, by the field of the same name.</summary>
public sealed class FilterBindings
{
    private readonly Dictionary<InputValue, FilterBinding> _bindings = [];

    private FilterBindings()
    {
    }

    /// <summary>The binding of a field of a <c>{Type}FilterInput</c>.</summary>
    public FilterBinding this[InputValue field] => _bindings[field];

    internal static FilterBindings Of(Schema contract, GraphBindings fields, IModel model)
    {
        var result = new FilterBindings();
        foreach (var type in contract.Types.OfType<ObjectType>())
        {
            if (contract.Types[FilterInputs.NameOf(type.Name)] is InputObjectType input && GraphBindings.TableOf(model, type.Name) is { } table)
                result.Bind(input, type, table, fields);
        }

        return result;
    }

    private void Bind(InputObjectType input, ObjectType type, IEntityType table, GraphBindings fields)
    {
        foreach (var field in input.Fields)
        {
            _bindings.Add(field, field.Name switch
            {
                "and" => new FilterBinding.And(),
                "or" => new FilterBinding.Or(),
                "within" when table.ClrType == typeof(Region) => new FilterBinding.Within(table.FindProperty(nameof(Region.Code))!),
                FilterInputs.OpenAt => new FilterBinding.OpenAt(table.FindProperty(nameof(Station.OpeningHours))!),
                FilterInputs.OnMap => new FilterBinding.OnMap(),
                _ => Bind(type.Fields[field.Name]!, table, fields),
            });
        }
    }

    private static FilterBinding Bind(FieldDefinition field, IEntityType table, GraphBindings fields) => fields[field] switch
    {
        FieldBinding.Column { Property: var property } => property.ClrType.IsArray ? new FilterBinding.ListColumn(property) : new FilterBinding.Column(property),
        FieldBinding.Point { Property: var point } => new FilterBinding.Point(point),
        FieldBinding.NodeId id => new FilterBinding.NodeId(field.DeclaringType.Name, id.Key),
        FieldBinding.Reference reference => new FilterBinding.Reference(reference),
        FieldBinding.List or FieldBinding.Page or FieldBinding.Citations or FieldBinding.Sources or FieldBinding.Conflicts or FieldBinding.Backed => new FilterBinding.Items(fields[field], table),
        var other => throw new InvalidOperationException($"{field} can be filtered in the schema, but not as {other}."),
    };
}
