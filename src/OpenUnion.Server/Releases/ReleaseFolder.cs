using System.Globalization;
using System.Text.Json.Nodes;
using OpenUnion.Data.Exchange.Release;

namespace OpenUnion.Server.Releases;

/// <summary>The releases that are on the disk. They are looked up for each request, so that a new one is seen at once.</summary>
internal sealed class ReleaseFolder(string folder)
{
    private const int MostReleases = 10_000;

    /// <summary>Their revisions, the newest first.</summary>
    public IReadOnlyList<int> Revisions => !Directory.Exists(folder) ? [] :
        [.. Directory.EnumerateDirectories(folder).Select(path => Number(Path.GetFileName(path))).OfType<int>().OrderDescending().Take(MostReleases)];

    /// <summary>The files of a release with their digests; null for none.</summary>
    public IReadOnlyDictionary<string, string>? Files(int revision)
    {
        var digests = Path.Combine(FolderOf(revision), DatasetRelease.Digests);
        if (!File.Exists(digests))
            return null;
        return File.ReadLines(digests)
            .Select(line => line.Split("  ", 2))
            .ToDictionary(parts => parts[1], parts => parts[0], StringComparer.Ordinal);
    }

    /// <summary>Where a file is; only for names that <see cref="Files"/> has, and the list itself.</summary>
    public string PathOf(int revision, string file) => Path.GetFullPath(Path.Combine(FolderOf(revision), file));

    /// <summary>What a release says of itself.</summary>
    public JsonObject About(int revision) => JsonNode.Parse(File.ReadAllText(PathOf(revision, "release.json")))!.AsObject();

    /// <summary>A revision as releases are called; null for any other text.</summary>
    public static int? Number(string? text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0 && number.ToString(CultureInfo.InvariantCulture) == text ? number : null;

    private string FolderOf(int revision) => Path.Combine(folder, revision.ToString(CultureInfo.InvariantCulture));
}
