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

    public FileStream Open() => new(FullPath, FileMode.Open, FileAccess.Read, FileShare.Read, Buffer, FileOptions.SequentialScan);
}
