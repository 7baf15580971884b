using System.Globalization;
using System.Security.Cryptography;
using Npgsql;
using OpenUnion.Data.Exchange.Export.Package;
using OpenUnion.Data.Graph;

namespace OpenUnion.Data.Exchange.Release;

/// <summary>
/// Freezes a revision as a folder of files: its data package, what it is and how it is cited, the schema of the API, and a
/// digest of each file. Nothing in it depends on when or where it is made, so that the same revision is the same bytes for ever;
/// but for the schema, which is that of the program.
/// </summary>
public static class DatasetRelease
{
    /// <summary>The list of digests, in the form of <c>sha256sum</c>.</summary>
    public const string Digests = "SHA256SUMS";

    /// <summary>The schema of the API as SDL.</summary>
    public const string Schema = "schema.graphql";

    private const UnixFileMode ReadOnly = UnixFileMode.UserRead | UnixFileMode.GroupRead | UnixFileMode.OtherRead;

    /// <summary>Makes a release, or finds that it is there already, with the very same bytes; it keeps the schema that it was made with.</summary>
    /// <param name="database">Connections as <see cref="Runtime.ExportDatabase"/> makes them.</param>
    /// <param name="releases">The folder of all releases, made if it is not there; each is a folder in it, called by its revision.</param>
    /// <param name="asked">The revision; null for the newest.</param>
    /// <param name="progress">Told how far it is; null for nobody.</param>
    /// <exception cref="OpenUnionException">OU4010: no such revision; OU4020: the release is there, and is another.</exception>
    public static async Task<ReleasedRevision> MakeAsync(NpgsqlDataSource database, string releases, int? asked, IProgress<PackageProgress>? progress, CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(releases);
        var unfinished = Path.Combine(releases, $".new-{Guid.NewGuid():N}");
        try
        {
            var package = await PackageExporter.ExportAsync(database, unfinished, asked, progress, cancellationToken);
            var papers = await ReleasePapers.ReadAsync(database, package.Revision, cancellationToken);
            foreach (var (name, text) in papers.Files)
                await File.WriteAllTextAsync(Path.Combine(unfinished, name), text, cancellationToken);
            await File.WriteAllTextAsync(Path.Combine(unfinished, Schema), GraphSchema.Build().Sdl, cancellationToken);
            await WriteDigestsAsync(unfinished, cancellationToken);
            return Publish(unfinished, Path.Combine(releases, package.Revision.ToString(CultureInfo.InvariantCulture)), package);
        }
        finally
        {
            if (Directory.Exists(unfinished))
                Directory.Delete(unfinished, recursive: true);
        }
    }

    private static async Task WriteDigestsAsync(string folder, CancellationToken cancellationToken)
    {
        var lines = new List<string>();
        foreach (var file in Directory.EnumerateFiles(folder).Order(StringComparer.Ordinal))
        {
            await using var content = File.OpenRead(file);
            lines.Add($"{Convert.ToHexStringLower(await SHA256.HashDataAsync(content, cancellationToken))}  {Path.GetFileName(file)}\n");
        }

        await File.WriteAllTextAsync(Path.Combine(folder, Digests), string.Concat(lines), cancellationToken);
    }

    /// <summary>The digests of what the revision decides. A later program has another schema, an earlier one laid none into its releases.</summary>
    private static IEnumerable<string> OfData(string folder) =>
        File.ReadLines(Path.Combine(folder, Digests)).Where(line => !line.EndsWith($"  {Schema}", StringComparison.Ordinal));

    private static ReleasedRevision Publish(string unfinished, string folder, PackageExport package)
    {
        if (Directory.Exists(folder))
        {
            return OfData(folder).SequenceEqual(OfData(unfinished), StringComparer.Ordinal)
                ? new ReleasedRevision(package.Revision, folder, package.Rows, IsNew: false)
                : throw new OpenUnionException("OU4020", $"{folder} holds another release of revision {package.Revision}; expected these very files, as a release never changes.", "Move the folder away if it is not a release of this dataset.");
        }

        foreach (var file in Directory.EnumerateFiles(unfinished))
        {
            if (!OperatingSystem.IsWindows())
                File.SetUnixFileMode(file, ReadOnly);
        }

        Directory.Move(unfinished, folder);
        return new ReleasedRevision(package.Revision, folder, package.Rows, IsNew: true);
    }
}

/// <summary>A release.</summary>
/// <param name="Revision">Its revision.</param>
/// <param name="Folder">Where its files are.</param>
/// <param name="Rows">Rows of all tables.</param>
/// <param name="IsNew">False where it was there before.</param>
public sealed record ReleasedRevision(int Revision, string Folder, long Rows, bool IsNew);
