using System.Diagnostics;

namespace OpenUnion.Testing;

/// <summary>
/// A shell that outlives the test process by a moment: when its standard input ends, which happens however the process
/// ends, it stops the server and deletes its folder. A handler of the process's exit would not do: test runners kill
/// their hosts.
/// </summary>
internal static class Watchdog
{
    private const string Script = """
        trap '' HUP INT TERM
        exec >/dev/null 2>&1
        cat
        read -r pid <"$1/postmaster.pid" && kill -QUIT "$pid" && for i in $(seq 200); do
            [ -e "$1/postmaster.pid" ] || break
            sleep 0.05
        done
        rm -rf -- "$2"
        """;

    /// <summary>Kept for the life of the process: the pipe would be closed with it.</summary>
    private static Process? _shell;

    public static void Start(string dataFolder, string root) =>
        _shell = Process.Start(new ProcessStartInfo("sh", ["-c", Script, "sh", dataFolder, root])
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
        });
}
