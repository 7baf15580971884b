using System.Security.Cryptography;
using System.Text;
using OpenUnion.Data.Exchange.Synthetic;

namespace OpenUnion.Data.Tests.Exchange.Synthetic;

/// <summary>One package of 5,000 stations that many tests read.</summary>
public sealed class SyntheticPackageFixture : IDisposable
{
    public const int Stations = 5000;

    public SyntheticPackageFixture() => new SyntheticPackage().Write(Folder, Stations, seed: 1);

    public string Folder { get; } = Directory.CreateTempSubdirectory("openunion-synthetic-").FullName;

    public IReadOnlyList<string> Tables => [.. Directory.GetFiles(Folder, "*.csv").Select(path => Path.GetFileNameWithoutExtension(path)).Order(StringComparer.Ordinal)];

    internal CsvTable Table(string name) => new(File.ReadAllText(Path.Combine(Folder, name + ".csv"), new UTF8Encoding(false, true)));

    /// <summary>SHA-256 over the names and bytes of all files.</summary>
    public static string Hash(string folder)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var path in Directory.GetFiles(folder).Order(StringComparer.Ordinal))
        {
            hash.AppendData(Encoding.UTF8.GetBytes(Path.GetFileName(path)));
            hash.AppendData(File.ReadAllBytes(path));
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
