using System.Reflection;
using NetTopologySuite.Geometries;
using OpenUnion.Data.Model;

namespace OpenUnion.Data.Exchange.Csv;

/// <summary>
/// How rows of one entity stand in the data package: the columns are its properties in declared order, without navigations
/// and derived ones, and a point is the two columns longitude and latitude.
/// </summary>
public static class EntityCsv<T>
    where T : class
{
    private static readonly PropertyInfo[] Properties =
    [
        .. typeof(T).GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .OrderBy(property => property.MetadataToken)
            .Where(property => !IsNavigation(property.PropertyType) && !property.IsDefined(typeof(DerivedAttribute))),
    ];

    private static readonly Action<CanonicalCsvWriter, T>[] Fields = [.. Properties.Select(EntityField.Of<T>)];

    /// <summary>The header of the table.</summary>
    public static IReadOnlyList<string> Columns { get; } = [.. Properties.SelectMany(ColumnsOf)];

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

    private static bool IsNavigation(Type type) =>
        (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(List<>))
        || (!type.IsArray && type.Namespace == typeof(Region).Namespace);

    private static string[] ColumnsOf(PropertyInfo property) =>
        property.PropertyType == typeof(Point) ? ["longitude", "latitude"] : [ModelNames.ToSnakeCase(property.Name)];
}
