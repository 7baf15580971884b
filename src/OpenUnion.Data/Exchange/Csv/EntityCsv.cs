namespace OpenUnion.Data.Exchange.Csv;

/// <summary>
/// Writes rows of one entity as they stand in the data package, in the columns that its schema gives them.
/// </summary>
public static class EntityCsv<T>
    where T : class
{
    private static readonly PackageTable Table = PackageSchema.Instance.Tables.Single(table => table.Entity.ClrType == typeof(T));

    // Longitude and latitude share a property, which writes both.
    private static readonly Action<CanonicalCsvWriter, T>[] Fields = [.. Table.Fields.Select(field => field.Property.PropertyInfo!).Distinct().Select(EntityField.Of<T>)];

    /// <summary>The header of the table.</summary>
    public static IReadOnlyList<string> Columns { get; } = [.. Table.Fields.Select(field => field.Name)];

    /// <summary>Creates or replaces a file and writes its header.</summary>
    public static CanonicalCsvWriter Create(string path) => new(File.Create(path), [.. Columns]);

    /// <summary>Writes one row.</summary>
    public static void Write(CanonicalCsvWriter writer, T row)
    {
        ArgumentNullException.ThrowIfNull(writer);
        foreach (var write in Fields)
            write(writer, row);
        writer.EndRow();
    }
}
