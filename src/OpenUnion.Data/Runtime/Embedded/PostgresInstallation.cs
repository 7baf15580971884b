using System.Globalization;
using System.Text.RegularExpressions;

namespace OpenUnion.Data.Runtime.Embedded;

/// <summary>The server programs of one PostgreSQL and what they lack for OpenUnion.</summary>
internal sealed partial record PostgresInstallation(
    string Bin, int Major, string Version, string ExtensionFolder, IReadOnlyList<string> MissingExtensions)
{
    public const int OldestMajor = 15;

    /// <summary>Created in every database; PostGIS first, as the one that is a package of its own.</summary>
    public static readonly string[] Extensions = ["postgis", "pg_trgm", "btree_gist"];

    private static readonly string[] Programs = ["initdb", "pg_ctl", "postgres"];

    /// <summary>Where packagers keep the server programs that they do not put on the PATH; <c>*</c> is the version.</summary>
    private static readonly (string Parent, string Pattern, string Below)[] UsualPlaces =
    [
        ("/usr/lib/postgresql", "*", "bin"), // Debian, Ubuntu
        ("/usr", "pgsql-*", "bin"), // PGDG on Fedora and Red Hat
        ("/usr/libexec", "postgresql*", ""), // Alpine
        ("/opt/homebrew/opt", "postgresql@*", "bin"),
        ("/usr/local/opt", "postgresql@*", "bin"),
        ("/Applications/Postgres.app/Contents/Versions", "*", "bin"),
    ];

    public string Program(string name) => Path.Combine(Bin, name);

    /// <summary>
    /// The newest installation that has everything; <paramref name="requiredMajor"/> is the version of data that exists.
    /// </summary>
    /// <exception cref="OpenUnionException">Nothing suits: the message names what to install.</exception>
    public static async Task<PostgresInstallation> FindAsync(
        string? binFolder, string dataFolder, int? requiredMajor, CancellationToken cancellationToken)
    {
        var found = new List<PostgresInstallation>();
        foreach (var bin in binFolder is null ? Candidates() : [Checked(binFolder)])
            if (await ProbeAsync(bin, cancellationToken) is { } installation) found.Add(installation);

        return Choose(found, dataFolder, requiredMajor, InstallAdvice.ForThisSystem());
    }

    internal static PostgresInstallation Choose(
        IReadOnlyList<PostgresInstallation> found, string dataFolder, int? requiredMajor, InstallAdvice advice)
    {
        if (requiredMajor is { } major && !found.Any(i => i.Major == major))
            throw ClusterErrors.OtherVersion(dataFolder, major, advice.For(major));

        var newestFirst = found.OrderByDescending(i => i.Major).ToList();
        var suitable = newestFirst.Where(i => requiredMajor is null ? i.Major >= OldestMajor : i.Major == requiredMajor).ToList();
        if (suitable.Find(i => i.MissingExtensions is []) is { } complete) return complete;
        if (suitable is [var incomplete, ..]) throw ClusterErrors.ExtensionsMissing(incomplete, advice.For(incomplete.Major));
        if (newestFirst is [var old, ..]) throw ClusterErrors.PostgresTooOld(old, OldestMajor, advice.For(null));
        throw ClusterErrors.PostgresMissing(OldestMajor, advice.For(null));
    }

    /// <summary>Reads <c>postgres (PostgreSQL) 15.18 (Debian …)</c> or <c>… 18beta1</c>.</summary>
    internal static (int Major, string Version)? ParseVersion(string text)
    {
        var match = VersionPattern().Match(text);
        return match.Success
            ? (int.Parse(match.Groups["major"].ValueSpan, CultureInfo.InvariantCulture), match.Groups["version"].Value)
            : null;
    }

    private static string Checked(string folder)
    {
        var missing = Programs.FirstOrDefault(p => !File.Exists(Path.Combine(folder, p)));
        return missing is null ? Path.GetFullPath(folder) : throw ClusterErrors.NotABinFolder(folder, missing);
    }

    private static IEnumerable<string> Candidates()
    {
        var path = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(':', StringSplitOptions.RemoveEmptyEntries);
        var usual =
            from place in UsualPlaces
            where Directory.Exists(place.Parent)
            from folder in Directory.EnumerateDirectories(place.Parent, place.Pattern)
            select Path.Combine(folder, place.Below);
        return path.Concat(usual)
            .Where(folder => Path.IsPathRooted(folder) && Array.TrueForAll(Programs, p => File.Exists(Path.Combine(folder, p))))
            .Distinct();
    }

    private static async Task<PostgresInstallation?> ProbeAsync(string bin, CancellationToken cancellationToken)
    {
        var answer = await new Command(Path.Combine(bin, "postgres"), "--version").RunAsync(cancellationToken);
        if (!answer.Ok || ParseVersion(answer.Output) is not var (major, version)) return null;
        var extensions = Path.Combine(await ShareFolderAsync(bin, major, cancellationToken), "extension");
        var missing = Extensions.Where(e => !File.Exists(Path.Combine(extensions, e + ".control"))).ToList();
        return new PostgresInstallation(bin, major, version, extensions, missing);
    }

    /// <summary>As pg_config says; it is in a development package on some systems, so else where packagers put it.</summary>
    private static async Task<string> ShareFolderAsync(string bin, int major, CancellationToken cancellationToken)
    {
        var answer = await new Command(Path.Combine(bin, "pg_config"), "--sharedir").RunAsync(cancellationToken);
        if (answer.Ok && Path.IsPathRooted(answer.Output)) return answer.Output;
        var prefix = Path.GetDirectoryName(bin) ?? "/";
        string[] guesses =
        [
            Path.Combine(prefix, "share", "postgresql"),
            Path.Combine(prefix, "share", "pgsql"),
            $"/usr/share/postgresql/{major}",
            $"/usr/share/postgresql{major}",
            Path.Combine(prefix, "share"),
        ];
        return Array.Find(guesses, g => Directory.Exists(Path.Combine(g, "extension"))) ?? guesses[0];
    }

    [GeneratedRegex(@"PostgreSQL\) (?<version>(?<major>\d{1,3})\S*)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex VersionPattern();
}
