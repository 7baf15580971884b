using System.Globalization;

namespace OpenUnion.Data.Runtime.Embedded;

/// <summary>Who owns a file and whether it is a folder closed to everybody else; .NET does not tell, <c>ls</c> does.</summary>
internal readonly record struct FileOwner(int Uid, int Gid, bool IsPrivateFolder)
{
    public const UnixFileMode Private = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;

    /// <summary>Null when there is no such file. A link is told about itself, not about its target.</summary>
    public static async Task<FileOwner?> OfAsync(string path, CancellationToken cancellationToken)
    {
        if (!Path.Exists(path)) return null;
        var listing = await new Command("ls", "-ldn", "--", path).RunAsync(cancellationToken);
        return listing.Ok ? Parse(listing.Output) : null;
    }

    /// <summary>Reads <c>drwx------ 2 101 104 4096 …</c>; a <c>+</c> after the mode tells of further access rights.</summary>
    internal static FileOwner? Parse(string listing)
    {
        var fields = listing.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (fields.Length < 4) return null;
        if (!int.TryParse(fields[2], CultureInfo.InvariantCulture, out var uid)) return null;
        if (!int.TryParse(fields[3], CultureInfo.InvariantCulture, out var gid)) return null;
        return new FileOwner(uid, gid, fields[0].TrimEnd('.', '@') is "drwx------");
    }
}
