using System.Text;

namespace OpenUnion.Data.Runtime.Embedded;

/// <summary>The private folder of the server's socket: below the cluster's home where its path is short and plain.</summary>
internal static class SocketFolder
{
    public const int Port = 5432;

    /// <summary>The room for a path in <c>sockaddr_un</c>: 108 bytes on Linux, 104 on macOS, both with the final zero.</summary>
    private const int LongestPath = 103;

    private static readonly int SocketName = $"/.s.PGSQL.{Port}".Length;

    /// <summary>
    /// Plain means letters, digits and <c>/ . _ -</c>: Npgsql takes a comma for the start of the next host, and so on.
    /// </summary>
    public static string For(string home)
    {
        var below = Path.Combine(home, "socket");
        var fits = Encoding.UTF8.GetByteCount(below) + SocketName <= LongestPath;
        return fits && below.All(IsPlain) ? below : Fallback(home);
    }

    public static string Fallback(string home) => $"/tmp/openunion-{ClusterFolder.Hash(home)}";

    /// <summary>
    /// Leaves nothing in <c>/tmp</c> when the server has stopped (one that crashed leaves its socket). What another user
    /// has planted under that name is not touched.
    /// </summary>
    public static async Task RemoveFallbackAsync(string home, ClusterAccount account, CancellationToken cancellationToken)
    {
        var folder = Fallback(home);
        var owner = await FileOwner.OfAsync(folder, cancellationToken);
        if (owner is { IsPrivateFolder: true } found && found.Uid == account.Uid) Directory.Delete(folder, recursive: true);
    }

    /// <summary>Where the server notes its process number beside the socket.</summary>
    public static string LockFile(string folder) => Path.Combine(folder, $".s.PGSQL.{Port}.lock");

    private static bool IsPlain(char c) => char.IsAsciiLetterOrDigit(c) || c is '/' or '.' or '_' or '-';
}
