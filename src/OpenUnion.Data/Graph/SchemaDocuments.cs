using System.Reflection;

namespace OpenUnion.Data.Graph;

/// <summary>The schema's documents as people edit them: <c>schema/*.graphql</c>, embedded in the assembly.</summary>
public static class SchemaDocuments
{
    private const string Prefix = "OpenUnion.Schema.";

    /// <summary>The documents, joined in the order of their names.</summary>
    public static string Read()
    {
        var assembly = typeof(SchemaDocuments).Assembly;
        var names = assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(Prefix, StringComparison.Ordinal))
            .Order(StringComparer.Ordinal);
        return string.Join('\n', names.Select(name => Read(assembly, name)));
    }

    private static string Read(Assembly assembly, string name)
    {
        using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
        return reader.ReadToEnd();
    }
}
