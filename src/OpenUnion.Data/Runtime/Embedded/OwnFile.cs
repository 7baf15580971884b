namespace OpenUnion.Data.Runtime.Embedded;

/// <summary>A small file of this program, readable by all.</summary>
internal static class OwnFile
{
    private const UnixFileMode Mode =
        UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead | UnixFileMode.OtherRead;

    /// <summary>Replaces the file rather than what a link of that name leads to.</summary>
    public static void Write(string path, string text)
    {
        File.Delete(path);
        using (var file = new StreamWriter(path, new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write }))
            file.Write(text);
        File.SetUnixFileMode(path, Mode);
    }
}
