using OpenUnion.Data.Exchange;
using OpenUnion.Data.Exchange.Descriptor;
using OpenUnion.Data.Exchange.Synthetic;

namespace OpenUnion.Benchmarks.Importing;

/// <summary>Data packages to import.</summary>
internal static class Packages
{
    /// <summary>As many stations as there are in the country.</summary>
    public const long National = 186_100;

    public static void Write(string folder, long stations, CancellationToken cancellationToken)
    {
        var schema = PackageSchema.Instance;
        new SyntheticPackage(target => PackageDescriptor.Synthetic.WriteTo(schema, target)).Write(folder, stations, seed: 1, null, cancellationToken);
    }

    /// <summary>Copies a package with another remark in each hundredth row of each table that has remarks.</summary>
    public static void WriteChanged(string from, string to)
    {
        foreach (var path in Directory.EnumerateFiles(from))
            File.WriteAllLines(Path.Combine(to, Path.GetFileName(path)), Changed(File.ReadLines(path)));
    }

    private static IEnumerable<string> Changed(IEnumerable<string> lines)
    {
        var (number, hasRemarks) = (0, false);
        foreach (var line in lines)
        {
            hasRemarks |= number == 0 && line.EndsWith(",note", StringComparison.Ordinal);
            yield return hasRemarks && number++ % 100 == 50 && !line.EndsWith('"') ? line + "changed" : line;
        }
    }
}
