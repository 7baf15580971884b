namespace OpenUnion.Data.Migrations;

/// <summary>The SQL of a migration, which lies beside it as a file and is embedded in the assembly.</summary>
internal static class MigrationScript
{
    public static string Read(string name)
    {
        using var stream = typeof(MigrationScript).Assembly.GetManifestResourceStream($"OpenUnion.Data.Migrations.{name}")
            ?? throw new InvalidOperationException($"The migration's script {name} is not embedded.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
