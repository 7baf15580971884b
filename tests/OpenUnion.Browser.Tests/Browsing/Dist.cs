using OpenUnion.Testing;

namespace OpenUnion.Browser.Tests.Browsing;

/// <summary>The pages as they were built.</summary>
internal static class Dist
{
    public static string Folder { get; } = Find(Repository.PathOf("src", "OpenUnion.Web", "dist"));

    /// <summary>The text of one of the queries that the pages hold.</summary>
    public static string Query(string name) => File.ReadAllText(Repository.PathOf("src", "OpenUnion.Web", "src", "queries", $"{name}.graphql"));

    private static string Find(string folder) => Directory.Exists(folder)
        ? folder
        : throw new InvalidOperationException($"The pages are not built: {folder} is missing. Run `make web`.");
}
