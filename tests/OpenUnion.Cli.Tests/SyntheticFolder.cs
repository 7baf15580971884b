using OpenUnion.Data.Exchange;
using OpenUnion.Data.Exchange.Descriptor;
using OpenUnion.Data.Exchange.Synthetic;

namespace OpenUnion.Cli.Tests;

/// <summary>A synthetic data package in a folder of its own, deleted on disposal.</summary>
internal sealed class SyntheticFolder : IDisposable
{
    public SyntheticFolder(long stations)
    {
        var schema = PackageSchema.Instance;
        new SyntheticPackage(folder => PackageDescriptor.Synthetic.WriteTo(schema, folder)).Write(Directory, stations, seed: 1);
    }

    public string Directory { get; } = System.IO.Directory.CreateTempSubdirectory("openunion-cli-").FullName;

    /// <summary>Writes another remark into each tenth row of the stations.</summary>
    public SyntheticFolder WithOtherRemarks()
    {
        var number = 0;
        ReplaceLines("stations.csv", line => number++ % 10 == 5 ? line + " again" : line);
        return this;
    }

    /// <summary>Rewrites the lines of a file, its header first.</summary>
    public void ReplaceLines(string file, Func<string, string> line)
    {
        var path = Path.Combine(Directory, file);
        File.WriteAllLines(path, [.. File.ReadLines(path).Select(line)]);
    }

    public IEnumerable<string> Lines(string file) => File.ReadLines(Path.Combine(Directory, file));

    /// <summary>The number of rows of a table.</summary>
    public int Rows(string table) => Lines(table + ".csv").Count() - 1;

    public void Dispose() => System.IO.Directory.Delete(Directory, recursive: true);
}
