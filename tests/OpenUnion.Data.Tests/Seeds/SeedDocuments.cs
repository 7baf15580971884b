using OpenUnion.Testing;
using Xunit.Abstractions;

namespace OpenUnion.Data.Tests.Seeds;

/// <summary>
/// The pages from which the seeds were read. They belong to their publishers and are no part of the repository; where
/// somebody keeps them beside it, in <c>../shared/seeds</c>, the seeds are held against them.
/// </summary>
internal static class SeedDocuments
{
    private static readonly Lazy<Dictionary<string, string[]>> Lines = new(Read);

    /// <summary>The lines of each page, by its name; a quote never goes over the end of one.</summary>
    public static IReadOnlyDictionary<string, string[]> ByName => Lines.Value;

    /// <summary>True, after a line that says so, where the pages are not here and the test has nothing to look at.</summary>
    public static bool AreMissing(ITestOutputHelper output)
    {
        if (ByName.Count > 0)
            return false;
        output.WriteLine("SKIPPED: the pages are not beside the repository (../shared/seeds/*.txt); quotes were not compared.");
        return true;
    }

    /// <summary>Text without what a typesetter varies: quotation marks, and the width of punctuation.</summary>
    public static string Plain(string text) => string.Concat(text.Select(Narrow).Where(character => character is not ('“' or '”' or '‘' or '’')));

    private static char Narrow(char character) => character switch { '（' => '(', '）' => ')', '，' => ',', '：' => ':', _ => character };

    private static IEnumerable<string> Above(string folder)
    {
        while (Path.GetDirectoryName(folder) is { } above)
            yield return folder = above;
    }

    private static Dictionary<string, string[]> Read()
    {
        var folder = Above(Repository.Root).Select(above => Path.Combine(above, "shared", "seeds")).FirstOrDefault(Directory.Exists);
        return folder is null ? [] : Directory.GetFiles(folder, "*.txt").ToDictionary(path => Path.GetFileNameWithoutExtension(path), File.ReadAllLines, StringComparer.Ordinal);
    }
}
