namespace OpenUnion.Browser.Tests.Browsing;

/// <summary>Files of the project's source tree.</summary>
internal static class SourceTree
{
    private static readonly string Root = FindRoot(AppContext.BaseDirectory);

    public static string At(string path) => Path.Combine(Root, path);

    public static string ReadText(string path) => File.ReadAllText(At(path));

    private static string FindRoot(string folder)
    {
        for (var at = new DirectoryInfo(folder); at is not null; at = at.Parent)
            if (File.Exists(Path.Combine(at.FullName, "OpenUnion.sln"))) return at.FullName;
        throw new InvalidOperationException($"No folder above {folder} has OpenUnion.sln.");
    }
}
