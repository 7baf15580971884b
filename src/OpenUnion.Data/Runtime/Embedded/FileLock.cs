
namespace OpenUnion.Data.Runtime.Embedded;

/// <summary>
/// A lock on a file, shared or exclusive, that ends with its process however that ends. On Unix, .NET turns
/// <see cref="FileShare.None"/> into <c>flock(LOCK_EX)</c> and every other share into <c>flock(LOCK_SH)</c>, unlocks
/// before it closes, and lets no child inherit the descriptor. The file is never deleted: a lock on a deleted file
/// guards nothing.
/// </summary>
internal sealed class FileLock : IDisposable
{
    private const int WouldBlockOnLinux = 11;
    private const int WouldBlockOnMacOS = 35;
    private static readonly TimeSpan Poll = TimeSpan.FromMilliseconds(20);

    private readonly FileStream _file;

    private FileLock(FileStream file) => _file = file;

    public static FileLock? TryShared(string path) => Try(path, FileShare.ReadWrite);

    public static FileLock? TryExclusive(string path) => Try(path, FileShare.None);

    /// <summary>Null when the lock stays taken for the whole of <paramref name="timeout"/>.</summary>
    public static async Task<FileLock?> WaitExclusiveAsync(string path, TimeSpan timeout, CancellationToken cancellationToken)
    {
        var deadline = Deadline.After(timeout);
        while (true)
        {
            if (TryExclusive(path) is { } taken) return taken;
            if (deadline.Passed) return null;
            await Task.Delay(Poll, cancellationToken);
        }
    }

    public void Dispose() => _file.Dispose();

    private static FileLock? Try(string path, FileShare share)
    {
        try
        {
            return new FileLock(new FileStream(path, new FileStreamOptions
            {
                Mode = FileMode.OpenOrCreate,
                Access = FileAccess.ReadWrite,
                Share = share,
                BufferSize = 0,
                // Whoever can open the file can hold the lock: nobody else may.
                UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite,
            }));
        }
        catch (IOException e) when (e.HResult is WouldBlockOnLinux or WouldBlockOnMacOS)
        {
            return null;
        }
    }
}
