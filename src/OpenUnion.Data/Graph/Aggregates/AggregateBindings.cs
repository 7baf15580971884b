using Microsoft.EntityFrameworkCore.Metadata;
using OpenUnion.GraphQL.Types;

namespace OpenUnion.Data.Graph.Aggregates;

/// <summary>Binds the fields marked <c>@group</c> to columns, by name or by the path that the directive gives.</summary>
public sealed class AggregateBindings
{
    private readonly Dictionary<FieldDefinition, GroupBinding> _groups = [];
    private readonly Schema _contract;

    private AggregateBindings(Schema contract) => _contract = contract;

    /// <summary>What a field groups by; null if it does not group.</summary>
    public GroupBinding? Find(FieldDefinition field) => _groups.GetValueOrDefault(field);

    /// <summary>Binds all groups below the aggregates of the query type.</summary>
    internal static AggregateBindings Of(Schema annotated, Schema contract, IModel model)
    {
        var result = new AggregateBindings(contract);
        foreach (var field in annotated.QueryType!.Fields)
        {
            if (Text(field, GraphDirectives.Aggregate, "of") is { } type)
                result.Bind((ObjectType)field.Type.Named, GraphBindings.TableOf(model, type)!);
        }

        return result;
    }

    private void Bind(ObjectType type, IEntityType table)
    {
        foreach (var field in type.Fields.Where(IsGroup))
        {
            _groups.Add(((ObjectType)_contract.Types[type.Name]!).Fields[field.Name]!, BindingOf(field, table));
            var items = ((ObjectType)field.Type.Named).Fields["groups"]?.Type.Named;
            if (items is ObjectType item && item.Fields.Any(IsGroup))
                Bind(item, table);
        }
    }

    private static GroupBinding BindingOf(FieldDefinition field, IEntityType table)
    {
        var path = (Text(field, GraphDirectives.Group, "of") ?? field.Name["by".Length..]).Split('.');
        var items = path.Length > 1 ? table.FindNavigation(path[0]) : null;
        var property = Column(items?.TargetEntityType ?? table, path[^1])
            ?? throw new InvalidOperationException($"{field} groups by {string.Join('.', path)}, which is no column of {table.ClrType.Name}.");
        return new GroupBinding(table, items, property);
    }

    /// <summary>A column by its name, or by that of the reference that it holds the key of.</summary>
    private static IProperty? Column(IEntityType table, string name) =>
        table.FindNavigation(name)?.ForeignKey.Properties.Single() ?? table.FindProperty(name);

    private static bool IsGroup(FieldDefinition field) => field.Directives.Any(directive => directive.Name == GraphDirectives.Group);

    private static string? Text(FieldDefinition field, string directive, string argument) =>
        field.Directives.FirstOrDefault(applied => applied.Name == directive)?.Arguments.GetValueOrDefault(argument) as string;
}
