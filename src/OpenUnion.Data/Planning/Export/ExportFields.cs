using Microsoft.EntityFrameworkCore.Metadata;
using NetTopologySuite.Geometries;
using OpenUnion.Data.Graph;
using OpenUnion.GraphQL;
using OpenUnion.GraphQL.Types;

namespace OpenUnion.Data.Planning.Export;

/// <summary>
/// The parameter <c>fields</c>: ways through the graph, <c>name,region.name,amenities.kind</c>. A way leads over references,
/// and over one list at most, to a value or a point; <c>*</c> stands for the fields of the type's default.
/// </summary>
public static class ExportFields
{
    /// <summary>The most columns of an export.</summary>
    public const int Most = 100;

    /// <summary>The longest way.</summary>
    public const int Deepest = 6;

    /// <summary>The names that a parameter gives, each once; those of the type's default where it gives none.</summary>
    public static IReadOnlyList<string> Names(string? parameter, ExportType type) => parameter is null
        ? type.Fields
        : [.. parameter.Split(',', StringSplitOptions.TrimEntries).SelectMany(name => name == "*" ? type.Fields : [name]).Distinct(StringComparer.Ordinal)];

    /// <summary>The fields; those that are wrong are errors.</summary>
    public static IReadOnlyList<ExportField> Resolve(GraphBindings bindings, ObjectType type, IReadOnlyList<string> names, List<GraphQLError> errors)
    {
        if (names.Count > Most)
        {
            errors.Add(Error($"has {names.Count} fields; expected at most {Most}."));
            return [];
        }

        var fields = new List<ExportField>();
        foreach (var name in names)
        {
            if (Walk.Along(bindings, type, name, out var mistake) is { } field)
                fields.Add(field);
            else
                errors.Add(mistake!);
        }

        return fields;
    }

    private static GraphQLError Error(string problem) => new GraphQLError($"The parameter `fields` {problem}").WithCode("OU2060");

    /// <summary>A walk through the graph, step by step.</summary>
    private sealed class Walk(GraphBindings bindings, string name)
    {
        private readonly List<INavigation> _way = [];
        private List<INavigation>? _wayOfItems;
        private (IEntityType Table, Link Link)? _items;

        public static ExportField? Along(GraphBindings bindings, ObjectType type, string name, out GraphQLError? mistake)
        {
            var (field, problem) = new Walk(bindings, name).Go(type);
            mistake = problem is null ? null : Error(problem);
            return field;
        }

        private (ExportField? Field, string? Problem) Go(ObjectType type)
        {
            var steps = name.Split('.');
            if (steps.Length > Deepest)
                return (null, $"has \"{Shown(name)}\" with {steps.Length} steps; expected at most {Deepest}.");
            for (var index = 0; index < steps.Length; index++)
            {
                if (type.Fields[steps[index]] is not { } field || !bindings.Contains(field))
                    return (null, $"has \"{Shown(name)}\", but {type.Name} has no field \"{Shown(steps[index])}\"; expected one of {string.Join(", ", type.Fields.Where(IsUseful).Select(known => known.Name))}.");
                var isLast = index == steps.Length - 1;
                var (leaf, problem) = Step(field, bindings[field], type);
                if (problem is not null)
                    return (null, problem);
                if (leaf is not null)
                    return isLast ? (leaf, null) : (null, $"has \"{Shown(name)}\", but {field} is a value, behind which nothing follows.");
                type = (ObjectType)field.Type.Named;
                if (isLast)
                    return (null, $"has \"{Shown(name)}\", which is an object; name a field of it, such as \"{name}.{(type.Fields["slug"] ?? type.Fields["code"] ?? type.Fields[0]).Name}\".");
            }

            return (null, $"has \"{Shown(name)}\"; expected the way to a field.");
        }

        private (ExportField? Leaf, string? Problem) Step(FieldDefinition field, FieldBinding binding, ObjectType owner)
        {
            switch (binding)
            {
                case FieldBinding.Column column:
                    return Leaf(field, column.Property, null);
                case FieldBinding.Point point:
                    return Leaf(field, point.Property, null);
                case FieldBinding.NodeId id:
                    return Leaf(field, id.Key, owner.Name);
                case FieldBinding.Reference reference:
                    (_wayOfItems ?? _way).AddRange(reference.Path);
                    return default;
                case FieldBinding.List or FieldBinding.Citations or FieldBinding.Sources or FieldBinding.Conflicts when _items is null:
                    _items = Links.Of(binding, GraphBindings.TableOf(Model.OpenUnionModel.Instance, owner.Name)!);
                    _wayOfItems = [];
                    return default;
                case FieldBinding.List or FieldBinding.Citations or FieldBinding.Sources or FieldBinding.Conflicts:
                    return (null, $"has \"{Shown(name)}\", a list in a list ({field}); expected one list at most on the way.");
                case FieldBinding.OpenState or FieldBinding.NextTurn:
                    return (null, $"has \"{Shown(name)}\", which depends on the moment of asking ({field}); export openingHours.");
                case FieldBinding.Page or FieldBinding.Backed:
                    return (null, $"has \"{Shown(name)}\", which may be a long list ({field}); export its own type, with a `where`.");
                default:
                    return (null, $"has \"{Shown(name)}\", which is not exported ({field}).");
            }
        }

        private (ExportField? Leaf, string? Problem) Leaf(FieldDefinition field, IProperty property, string? nodeType)
        {
            var kind = nodeType is null ? KindOf(property) : ExportKind.Text;
            var isMany = nodeType is null && property.ClrType.IsArray;
            if (_items is not null && (isMany || kind == ExportKind.Point))
                return (null, $"has \"{Shown(name)}\", a {(isMany ? "list" : "point")} in a list; expected one value an item.");
            var items = _items is var (table, link) ? new ExportItems(table, link, _wayOfItems!) : null;
            return (new ExportField(new ExportColumn(name, kind, isMany || items is not null), _way, items, property, nodeType, field), null);
        }

        private bool IsUseful(FieldDefinition field) => bindings.Contains(field)
            && bindings[field] is not (FieldBinding.Page or FieldBinding.Backed or FieldBinding.OpenState or FieldBinding.NextTurn or FieldBinding.LastChange);

        private static string Shown(string text) => text.Length <= 60 ? text : text[..60] + "…";
    }

    /// <summary>What the values of a column are.</summary>
    public static ExportKind KindOf(IProperty property)
    {
        var type = property.ClrType.IsArray ? property.ClrType.GetElementType()! : Nullable.GetUnderlyingType(property.ClrType) ?? property.ClrType;
        return type switch
        {
            _ when type == typeof(string) || type.IsEnum => ExportKind.Text,
            _ when type == typeof(int) => ExportKind.Integer,
            _ when type == typeof(long) => ExportKind.Long,
            _ when type == typeof(double) => ExportKind.Number,
            _ when type == typeof(decimal) => ExportKind.Decimal,
            _ when type == typeof(bool) => ExportKind.Boolean,
            _ when type == typeof(DateOnly) => ExportKind.Date,
            _ when type == typeof(Point) => ExportKind.Point,
            _ => throw new NotSupportedException($"{property.DeclaringType.DisplayName()}.{property.Name} is a {type}, which no export holds."),
        };
    }
}
