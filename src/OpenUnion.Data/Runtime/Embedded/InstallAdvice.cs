namespace OpenUnion.Data.Runtime.Embedded;

/// <summary>Which command installs PostgreSQL and PostGIS on a system, from the fields of its <c>os-release</c>.</summary>
internal sealed record InstallAdvice(string System, string? Codename, bool IsRoot)
{
    private const string MacOS = "macos";

    /// <summary>The PostgreSQL that a release packages; for others the metapackage follows the release.</summary>
    private static readonly Dictionary<string, int> PackagedMajor = new(StringComparer.Ordinal)
    {
        ["bookworm"] = 15,
        ["trixie"] = 17,
        ["noble"] = 16,
    };

    public static InstallAdvice ForThisSystem()
    {
        if (OperatingSystem.IsMacOS()) return new InstallAdvice(MacOS, null, IsRoot: false);
        const string file = "/etc/os-release";
        return Parse(File.Exists(file) ? File.ReadLines(file) : [], Environment.IsPrivilegedProcess);
    }

    internal static InstallAdvice Parse(IEnumerable<string> osRelease, bool isRoot)
    {
        var fields = osRelease
            .Select(line => line.Split('=', 2))
            .Where(pair => pair.Length == 2)
            .GroupBy(pair => pair[0], StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => g.Last()[1].Trim('"', '\''), StringComparer.Ordinal);
        var ids = $"{fields.GetValueOrDefault("ID")} {fields.GetValueOrDefault("ID_LIKE")}".Split(' ');
        var system = Array.Find(ids, id => id is "debian" or "ubuntu" or "fedora" or "rhel") ?? "";
        return new InstallAdvice(system, fields.GetValueOrDefault("VERSION_CODENAME"), isRoot);
    }

    /// <summary>For the given major version, or for the one that the system packages.</summary>
    public string For(int? major) => System switch
    {
        "debian" or "ubuntu" => $"Run: {Apt(major)}",
        "fedora" or "rhel" => $"Run: {Dnf()}",
        MacOS => $"Run: {Brew}",
        _ => $"On Debian and Ubuntu run: {Apt(major)}\nOn Fedora run: {Dnf()}\nOn macOS run: {Brew}",
    };

    private const string Brew = "brew install postgis";

    private string Sudo => IsRoot ? "" : "sudo ";

    private string Apt(int? major)
    {
        major ??= Codename is not null && PackagedMajor.TryGetValue(Codename, out var packaged) ? packaged : null;
        return $"{Sudo}apt-get install -y {(major is null ? "postgresql-postgis" : $"postgresql-{major}-postgis-3")}";
    }

    private string Dnf() => $"{Sudo}dnf install -y postgresql-server postgresql-contrib postgis";
}
