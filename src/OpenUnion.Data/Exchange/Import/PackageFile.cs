namespace OpenUnion.Data.Exchange.Import;

/// <summary>The file of one table of a package.</summary>
/// <param name="Order">Its place in the descriptor, from 0.</param>
/// <param name="Path">Its path below the package's folder, as the descriptor has it.</param>
/// <param name="FullPath">Where it is.</param>
/// <param name="Table">The table that it holds.</param>
/// <param name="Length">Its length in bytes.</param>
internal sealed record PackageFile(int Order, string Path, string FullPath, PackageTable Table, long Length)
{
    private const int Buffer = 1; // The reader has its own.

    /// <summary>Whether the package, a part of the dataset, has no file of the table: all its rows stay.</summary>
    public bool IsAbsent => FullPath.Length == 0;

    public static PackageFile Absent(PackageTable table) => new(int.MaxValue, "", "", table, 0);

    public FileStream Open() => new(FullPath, FileMode.Open, FileAccess.Read, FileShare.Read, Buffer, FileOptions.SequentialScan);
}
