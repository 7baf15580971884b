using System.Globalization;

namespace OpenUnion.Data.Runtime.Embedded;

/// <summary>Every failure of the private cluster, each under its code.</summary>
internal static class ClusterErrors
{
    private const string UseServer = "Or set OPENUNION_DATABASE to use a PostgreSQL server that runs already.";

    public static OpenUnionException PostgresMissing(int oldest, string advice) =>
        new("OU1001", $"PostgreSQL {oldest} or newer is not installed.", $"{advice}\n{UseServer}");

    public static OpenUnionException PostgresTooOld(PostgresInstallation found, int oldest, string advice) =>
        new("OU1001", $"PostgreSQL {oldest} or newer is needed; found {found.Version} in {found.Bin}.", $"{advice}\n{UseServer}");

    public static OpenUnionException NotABinFolder(string folder, string missing) =>
        new("OU1001", $"OPENUNION_PG_BIN is {folder}, where {missing} is not to be found.",
            "It must be the folder of PostgreSQL's server programs, such as /usr/lib/postgresql/15/bin.");

    public static OpenUnionException ExtensionsMissing(PostgresInstallation found, string advice) =>
        new("OU1002",
            $"PostgreSQL {found.Version} in {found.Bin} lacks {string.Join(", ", found.MissingExtensions)} "
            + $"({found.MissingExtensions[0]}.control is not in {found.ExtensionFolder}).",
            $"{advice}\n{UseServer}");

    public static OpenUnionException OtherVersion(string dataFolder, int major, string advice) =>
        new("OU1003", $"The data in {dataFolder} is PostgreSQL {major}'s, and PostgreSQL {major} is not installed.",
            $"{advice}\n{UseServer}");

    public static OpenUnionException HeldByServe(string folder, int? pid) =>
        new("OU1004", $"{folder} is served already, by {(pid is { } p ? $"process {p}" : "another process")}.",
            $"{(pid is { } q ? $"Stop it first (kill {q})" : "Stop it first")}, or serve from another folder.");

    public static OpenUnionException StillInUse(string folder) =>
        new("OU1004", $"{folder} is in use by another process.", "Stop it first.");

    public static OpenUnionException Busy(string folder, TimeSpan waited) =>
        new("OU1005", $"Another process has been starting or stopping the database of {folder} for {Seconds(waited)}.",
            "Try again, or end that process.");

    public static OpenUnionException NotReady(int pid, string folder, TimeSpan waited, string reason, string logFile) =>
        new("OU1006", $"The private PostgreSQL of {folder} (process {pid}) accepts no connection after {Seconds(waited)}: {reason}",
            $"See {logFile}. If it hangs, end it with: kill -QUIT {pid}");

    public static OpenUnionException DidNotStart(string folder, string logFile, string log) =>
        new("OU1006", $"The private PostgreSQL of {folder} did not start:\n{log}", $"See {logFile}.");

    public static OpenUnionException InitFailed(string folder, string output) =>
        new("OU1007", $"initdb could not create the database in {folder}:\n{output}");

    public static OpenUnionException FolderNotFound(string folder) =>
        new("OU1008", $"{folder} is not a folder, or cannot be entered.");

    public static OpenUnionException FolderNotUsable(string folder, string reason) =>
        new("OU1008", $"{folder} cannot be used: {reason}");

    public static OpenUnionException FolderNotPrivate(string folder, int uid) =>
        new("OU1008", $"{folder} exists, but is not a folder of user {uid} with mode 0700.", "Look at what it is, then remove it.");

    public static OpenUnionException FolderClosed(string folder, int uid) =>
        new("OU1008", $"{folder} holds a database of user {uid}, who cannot enter it: a folder above it is closed.",
            "Open the folders above it (chmod o+x), or move the checkout.");

    public static OpenUnionException OwnedByAnother(string folder, int owner, int current) =>
        new("OU1009", $"{folder} belongs to user {owner}, and this is user {current}.",
            "Run as that user or as root, or in another folder.");

    public static OpenUnionException NoServiceUser() =>
        new("OU1009", "PostgreSQL does not run as root, and there is no user postgres to run it as.",
            "Run as an ordinary user, or create the user: useradd --system --user-group postgres");

    public static OpenUnionException NotOnThisSystem() =>
        new("OU1010", "The private PostgreSQL runs on Linux and macOS only.",
            "Set OPENUNION_DATABASE to use a PostgreSQL server that runs already.");

    private static string Seconds(TimeSpan time) => string.Create(CultureInfo.InvariantCulture, $"{time.TotalSeconds:0} s");
}
