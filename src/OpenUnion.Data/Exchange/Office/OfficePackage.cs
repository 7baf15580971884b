using OpenUnion.Data.Exchange.Csv;
using OpenUnion.Data.Exchange.Descriptor;
using OpenUnion.Data.Model;

namespace OpenUnion.Data.Exchange.Office;

/// <summary>Writes what an office's list adds and changes as a data package that is a part of the dataset.</summary>
public static class OfficePackage
{
    /// <summary>Writes the package into a folder that is empty or not there yet.</summary>
    /// <exception cref="OpenUnionException">OU6103: the folder holds something.</exception>
    public static void Write(OfficeProposal proposal, string directory)
    {
        ArgumentNullException.ThrowIfNull(proposal);
        if (File.Exists(directory) || (Directory.Exists(directory) && Directory.EnumerateFileSystemEntries(directory).Any()))
            throw new OpenUnionException("OU6103", $"--package is {directory}, where something lies already; expected a folder that is empty or not there yet.");
        Directory.CreateDirectory(directory);
        var tables = new List<string>();
        Add<Source>("sources", [proposal.Source]);
        Add("organizations", proposal.Organizations);
        Add("stations", [.. proposal.Stations.Select(station => station.Station)]);
        Add("station_amenities", proposal.Amenities);
        Add("citations", proposal.Citations);
        var schema = PackageSchema.Instance;
        PackageDescriptor.Office.WritePartTo(schema.Tables.Where(table => tables.Contains(table.Name)), proposal.Revision, directory);

        void Add<T>(string table, IReadOnlyList<T> rows)
            where T : class
        {
            if (rows.Count == 0)
                return;
            tables.Add(table);
            using var writer = EntityCsv<T>.Create(Path.Combine(directory, $"{table}.csv"));
            foreach (var row in rows)
                EntityCsv<T>.Write(writer, row);
        }
    }
}
