using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace OpenUnion.Data.Model;

/// <summary>The naming and typing rules that hold for every table, so that configurations say only what differs.</summary>
internal static class ModelConventions
{
    public static void Apply(ModelBuilder modelBuilder)
    {
        foreach (var entity in modelBuilder.Model.GetEntityTypes())
        {
            entity.SetTableName(ModelNames.ToSnakeCase(entity.GetTableName()!));
            foreach (var property in entity.GetProperties())
                Configure(entity, property);
            foreach (var key in entity.GetKeys())
                key.SetName($"pk_{entity.GetTableName()}");
        }

        foreach (var entity in modelBuilder.Model.GetEntityTypes())
        {
            foreach (var foreignKey in entity.GetForeignKeys())
            {
                foreignKey.DeleteBehavior = DeleteBehavior.NoAction;
                foreignKey.SetConstraintName($"fk_{entity.GetTableName()}_{Columns(foreignKey.Properties)}");
            }

            foreach (var index in entity.GetIndexes())
                index.SetDatabaseName($"ix_{entity.GetTableName()}_{Columns(index.Properties)}");
        }
    }

    private static void Configure(IMutableEntityType entity, IMutableProperty property)
    {
        var column = ModelNames.ToSnakeCase(property.Name);
        property.SetColumnName(column);
        var vocabulary = VocabularyOf(property);
        if (vocabulary is not null)
            Restrict(entity, property, column, vocabulary);
        // Keys, codes and names compare by bytes: faster, the same on every machine, and the order of the data package.
        if (IsKey(property) || (vocabulary is not null && !property.ClrType.IsArray))
            property.SetCollation("C");
    }

    private static bool IsKey(IMutableProperty property) =>
        property.Name == "Name" || property.Name.EndsWith("Slug", StringComparison.Ordinal) || property.Name.EndsWith("Code", StringComparison.Ordinal);

    /// <summary>The enum that a column takes its codes from, itself or as the elements of a list.</summary>
    public static Type? VocabularyOf(IReadOnlyProperty property)
    {
        var type = property.ClrType.IsArray ? property.ClrType.GetElementType()! : property.ClrType;
        type = Nullable.GetUnderlyingType(type) ?? type;
        return type.IsEnum ? type : null;
    }

    private static void Restrict(IMutableEntityType entity, IMutableProperty property, string column, Type vocabulary)
    {
        var codes = string.Join(", ", Enum.GetNames(vocabulary).Select(code => $"'{code}'"));
        if (property.ClrType.IsArray)
            property.GetElementType()!.SetProviderClrType(typeof(string));
        var condition = property.ClrType.IsArray ? $"{column} <@ ARRAY[{codes}]" : $"{column} IN ({codes})";
        entity.AddCheckConstraint($"ck_{entity.GetTableName()}_{column}", condition);
    }

    private static string Columns(IEnumerable<IMutableProperty> properties) =>
        string.Join('_', properties.Select(property => property.GetColumnName()));
}
