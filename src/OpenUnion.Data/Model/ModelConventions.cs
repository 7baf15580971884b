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
                Name(property);
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

    private static void Name(IMutableProperty property)
    {
        property.SetColumnName(ModelNames.ToSnakeCase(property.Name));
        // Keys compare by bytes: faster, the same on every machine, and the order of the data package.
        if (property.Name.EndsWith("Slug", StringComparison.Ordinal) || property.Name.EndsWith("Code", StringComparison.Ordinal))
            property.SetCollation("C");
    }

    private static string Columns(IEnumerable<IMutableProperty> properties) =>
        string.Join('_', properties.Select(property => property.GetColumnName()));
}
