using System.ComponentModel.DataAnnotations;
using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using NetTopologySuite.Geometries;
using OpenUnion.Data.Model;

namespace OpenUnion.Data.Exchange;

/// <summary>
/// The shape of a data package, read from the model: the tables in an order in which every reference points backwards,
/// each with its fields, key and references. Import, export, the descriptor and the data dictionary all start here.
/// </summary>
public sealed class PackageSchema
{
    private static readonly Lazy<PackageSchema> Built = new(() => From(OpenUnionModel.Instance));

    private PackageSchema(IReadOnlyList<PackageTable> tables)
    {
        Tables = tables;
        ByName = tables.ToDictionary(table => table.Name, StringComparer.Ordinal);
    }

    /// <summary>The shape that this program reads and writes.</summary>
    public static PackageSchema Instance => Built.Value;

    /// <summary>The tables, referenced ones before those that refer to them.</summary>
    public IReadOnlyList<PackageTable> Tables { get; }

    public IReadOnlyDictionary<string, PackageTable> ByName { get; }

    public PackageTable this[string table] => ByName[table];

    private static PackageSchema From(IModel model)
    {
        var entities = model.GetEntityTypes().Where(entity => !IsDerived(entity.ClrType)).ToList();
        return new PackageSchema([.. ReferencedFirst(entities).Select(Table)]);
    }

    private static IEnumerable<IEntityType> ReferencedFirst(List<IEntityType> entities)
    {
        var left = entities.OrderBy(entity => entity.GetTableName(), StringComparer.Ordinal).ToList();
        var done = new HashSet<IEntityType>();
        while (left.Count > 0)
        {
            var next = left.First(entity => entity.GetForeignKeys().All(key => key.PrincipalEntityType == entity || done.Contains(key.PrincipalEntityType)));
            left.Remove(next);
            done.Add(next);
            yield return next;
        }
    }

    private static PackageTable Table(IEntityType entity)
    {
        var key = entity.FindPrimaryKey()!;
        return new PackageTable(
            entity.GetTableName()!,
            entity.GetComment() ?? "",
            [.. Columns(entity).SelectMany(Fields)],
            [.. key.Properties.Select(property => property.GetColumnName())],
            [.. entity.GetForeignKeys().Select(Reference).OrderBy(reference => reference.Field, StringComparer.Ordinal)],
            entity);
    }

    /// <summary>Properties in the order in which the class declares them.</summary>
    private static IEnumerable<IProperty> Columns(IEntityType entity) =>
        from member in entity.ClrType.GetProperties()
        let property = entity.FindProperty(member.Name)
        where property is not null && !IsDerived(member)
        select property;

    private static IEnumerable<PackageField> Fields(IProperty property)
    {
        if (property.ClrType == typeof(Point))
        {
            var comment = property.GetComment();
            yield return new PackageField("longitude", FieldKind.Longitude, false, false, $"{comment} Longitude in degrees.", null, null, property);
            yield return new PackageField("latitude", FieldKind.Latitude, false, false, $"{comment} Latitude in degrees.", null, null, property);
            yield break;
        }

        var isList = property.ClrType.IsArray;
        yield return new PackageField(
            property.GetColumnName(),
            Kind(property),
            isList,
            !property.IsNullable && !isList && !MayBeEmpty(property),
            property.GetComment() ?? "",
            ModelConventions.VocabularyOf(property),
            property.GetMaxLength(),
            property);
    }

    private static FieldKind Kind(IProperty property)
    {
        if (ModelConventions.VocabularyOf(property) is not null)
            return FieldKind.Code;
        if (property.Name == nameof(Station.OpeningHours))
            return FieldKind.OpeningHours;
        var type = Nullable.GetUnderlyingType(property.ClrType) ?? property.ClrType;
        return type switch
        {
            _ when type == typeof(string) || type == typeof(string[]) => IsSlug(property) ? FieldKind.Slug : FieldKind.Text,
            _ when type == typeof(int) || type == typeof(long) => FieldKind.Integer,
            _ when type == typeof(double) => FieldKind.Number,
            _ when type == typeof(decimal) => FieldKind.Decimal,
            _ when type == typeof(bool) => FieldKind.Boolean,
            _ when type == typeof(DateOnly) => FieldKind.Date,
            _ => throw new NotSupportedException($"{property.DeclaringType.DisplayName()}.{property.Name} is a {type}, which a data package cannot hold."),
        };
    }

    private static bool IsSlug(IProperty property) =>
        property.Name.EndsWith("Slug", StringComparison.Ordinal) || property.Name.EndsWith("Code", StringComparison.Ordinal);

    private static PackageReference Reference(IForeignKey key) => new(
        key.Properties.Single().GetColumnName(),
        key.PrincipalEntityType.GetTableName()!,
        key.PrincipalKey.Properties.Single().GetColumnName());

    private static bool IsDerived(MemberInfo member) => member.IsDefined(typeof(DerivedAttribute));

    private static bool MayBeEmpty(IProperty property) =>
        property.PropertyInfo?.GetCustomAttribute<RequiredAttribute>()?.AllowEmptyStrings == true;
}
