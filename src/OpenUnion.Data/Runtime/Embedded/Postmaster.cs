using System.Globalization;

namespace OpenUnion.Data.Runtime.Embedded;

/// <summary>
/// The server process of a data directory, found by its <c>postmaster.pid</c>, started and stopped by pg_ctl, which
/// puts it into a session of its own: Ctrl-C at the terminal does not reach it.
/// </summary>
internal sealed class Postmaster(ClusterFolder folder, PostgresInstallation postgres)
{
    /// <summary>For the lock file to appear; who waits for a server that replays its log does so by itself.</summary>
    private const string StartSeconds = "5";

    private const string StopSeconds = "60";
    private const long LargestStartupLog = 1 << 20;
    private const int LogTail = 2_000;

    private static readonly TimeSpan TimeToWritePid = TimeSpan.FromMilliseconds(200);

    private static readonly string[] PassingRefusals = ["is still in use", "already exists"];

    private string PidFile => Path.Combine(folder.Data, "postmaster.pid");

    /// <summary>The process that serves this data directory now, whoever started it; null when there is none.</summary>
    public async Task<int?> LivePidAsync(CancellationToken cancellationToken) =>
        ReadPid(PidFile) is { } pid && await IsOursAsync(pid, cancellationToken) ? pid : null;

    /// <summary>
    /// Starts the server where none is alive. Returns null, or what the server said when it must only be tried again:
    /// processes of one that crashed still hold its shared memory until they end by themselves.
    /// </summary>
    /// <exception cref="OpenUnionException">The server refused; the message holds what it said.</exception>
    public async Task<string?> TryStartAsync(string socketFolder, CancellationToken cancellationToken)
    {
        await RemoveIfStaleAsync(PidFile, cancellationToken);
        await RemoveIfStaleAsync(SocketFolder.LockFile(socketFolder), cancellationToken);
        if (new FileInfo(folder.ServerLog) is { Exists: true, Length: > LargestStartupLog } log) log.Delete();
        var logStart = new FileInfo(folder.ServerLog) is { Exists: true, Length: var length } ? length : 0;

        // Not to be cancelled half-way: a server that has not yet written its lock file could not be found and stopped.
        var result = await PgCtlAsync("start", "-w", "-t", StartSeconds, "-l", ServerSettings.StartupLog, "-o", ServerSettings.CommandLine);
        if (result.Ok || await LivePidAsync(cancellationToken) is not null) return null;
        var said = ReadLog(logStart);
        if (Array.Exists(PassingRefusals, r => said.Contains(r, StringComparison.Ordinal))) return said;
        throw ClusterErrors.DidNotStart(folder.Root, folder.ServerLog, said.Length > 0 ? said : result.Output);
    }

    /// <summary>Stops it, ending its sessions; at once, without a checkpoint, when it does not obey within a minute.</summary>
    /// <returns>False when it is still alive.</returns>
    public async Task<bool> StopAsync(CancellationToken cancellationToken)
    {
        foreach (var mode in (string[])["fast", "immediate"])
        {
            if (await LivePidAsync(cancellationToken) is null) return true;
            await PgCtlAsync("stop", "-w", "-t", StopSeconds, "-m", mode);
        }

        return await LivePidAsync(cancellationToken) is null;
    }

    /// <summary>
    /// pg_ctl pastes its arguments into a shell's command line, so no path is among them: the data directory goes
    /// through the environment, and the log and the settings are relative to the working folder.
    /// </summary>
    private Task<CommandResult> PgCtlAsync(params string[] arguments) =>
        folder.Account.As(new Command(postgres.Program("pg_ctl"), arguments) { PgData = folder.Data, WorkingFolder = folder.Log })
            .RunAsync(CancellationToken.None);

    /// <summary>
    /// PostgreSQL itself removes the lock file of a process that is gone, but refuses to start when the file is empty or
    /// when its process number is another program's by now.
    /// </summary>
    private async Task RemoveIfStaleAsync(string lockFile, CancellationToken cancellationToken)
    {
        if (!File.Exists(lockFile)) return;
        if (ReadPid(lockFile) is null) await Task.Delay(TimeToWritePid, cancellationToken);
        if (ReadPid(lockFile) is { } pid && await IsOursAsync(pid, cancellationToken)) return;
        File.Delete(lockFile);
    }

    private static int? ReadPid(string lockFile)
    {
        try
        {
            using var reader = new StreamReader(lockFile);
            return int.TryParse(reader.ReadLine(), CultureInfo.InvariantCulture, out var pid) && pid > 0 ? pid : null;
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
    }

    /// <summary>A postmaster works in its data directory; another program that was given its number does not.</summary>
    private async Task<bool> IsOursAsync(int pid, CancellationToken cancellationToken)
    {
        if (OperatingSystem.IsLinux()) return new FileInfo($"/proc/{pid}/cwd").LinkTarget == folder.Data && IsNamedPostgres(pid);
        var lsof = new Command("lsof", "-a", "-p", pid.ToString(CultureInfo.InvariantCulture), "-c", "postgres", "-d", "cwd", "-Fn");
        return (await lsof.RunAsync(cancellationToken)).Output.Split('\n').Contains("n" + folder.Data);
    }

    private static bool IsNamedPostgres(int pid)
    {
        try
        {
            return File.ReadAllText($"/proc/{pid}/comm").TrimEnd() is "postgres" or "postmaster";
        }
        catch (IOException)
        {
            return false; // It ended just now.
        }
    }

    /// <summary>What the server said since then: first in its start-up log, then in the one that rotates.</summary>
    private string ReadLog(long from)
    {
        var said = File.Exists(folder.ServerLog) ? ReadTail(folder.ServerLog, from) : "";
        var rotating = new DirectoryInfo(folder.Log).EnumerateFiles("postgresql-*.log").MaxBy(file => file.LastWriteTimeUtc);
        var redirected = said.Contains("redirecting log output", StringComparison.Ordinal);
        return redirected && rotating is not null ? ReadTail(rotating.FullName, 0) : said;
    }

    private static string ReadTail(string path, long from)
    {
        using var log = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        log.Position = Math.Max(Math.Min(from, log.Length), log.Length - LogTail);
        return new StreamReader(log).ReadToEnd().Trim();
    }
}
