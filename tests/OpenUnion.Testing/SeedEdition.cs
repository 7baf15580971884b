using OpenUnion.Data.Exchange.Import;

namespace OpenUnion.Testing;

/// <summary>The seeds as a folder of one's own, to be edited and imported as further revisions; the folder goes with it.</summary>
public sealed class SeedEdition : IDisposable
{
    public SeedEdition()
    {
        Folder = Directory.CreateTempSubdirectory("openunion-seeds-").FullName;
        foreach (var file in Directory.EnumerateFiles(Repository.PathOf("seeds"), "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(Folder, Path.GetRelativePath(Repository.PathOf("seeds"), file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
    }

    public string Folder { get; }

    /// <summary>Replaces a text that a table's file has.</summary>
    public void Replace(string table, string text, string replacement)
    {
        var path = Path.Combine(Folder, $"{table}.csv");
        var before = File.ReadAllText(path);
        var after = before.Replace(text, replacement, StringComparison.Ordinal);
        if (after == before)
            throw new ArgumentException($"{path} has no \"{text}\".", nameof(text));
        File.WriteAllText(path, after);
    }

    /// <summary>Imports the folder as it stands, and returns the new revision.</summary>
    public async Task<int> ImportAsync(TestDatabase database)
    {
        ArgumentNullException.ThrowIfNull(database);
        var result = await PackageImporter.ImportAsync(database.Owner, Folder, null, null, CancellationToken.None);
        return result.Revision ?? throw new InvalidOperationException(result.Problems is { } problems ? string.Join('\n', problems.First) : "Nothing was changed.");
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
