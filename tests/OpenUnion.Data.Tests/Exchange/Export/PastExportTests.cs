using OpenUnion.Data.Exchange.Export;
using OpenUnion.Data.Exchange.Import;
using OpenUnion.Data.Planning.Export;
using OpenUnion.Data.Tests.Runtime;
using OpenUnion.Data.Runtime;
using OpenUnion.GraphQL;
using OpenUnion.Testing;

namespace OpenUnion.Data.Tests.Exchange.Export;

public sealed class PastExportTests
{
    [Fact]
    public async Task A_revision_gives_the_same_bytes_when_it_is_the_past()
    {
        await using var database = await TestDatabase.CreateAsync(SeededDatabase.Template);
        var requests = ExportType.All.SelectMany(type => (string[])["csv", "geojson"], (type, format) => new ExportRequest(type.Name, format) { Revision = "1" })
            .Append(new("stations", "parquet") { Revision = "1", Crs = "GCJ02" })
            .Append(new("stations", "xlsx") { Revision = "1", Where = """{"region":{"within":"110000"}}""" })
            .ToList();
        var before = new List<byte[]>();
        foreach (var request in requests)
            before.Add(await Exports.BytesAsync(database.Reader, request));
        await ReviseAsync(database);

        for (var index = 0; index < requests.Count; index++)
            (await Exports.BytesAsync(database.Reader, requests[index])).ShouldBe(before[index], requests[index].ToString());
        (await Exports.TextAsync(database.Reader, new("stations", "csv") { Fields = "name" })).ShouldContain("改了名");
    }

    [Fact]
    public async Task A_revision_that_there_is_not_and_schedules_of_the_past_are_errors()
    {
        await using var database = await TestDatabase.CreateAsync(SeededDatabase.Template);
        await ReviseAsync(database);

        (await RefusedAsync(database, new("stations", "csv") { Revision = "3" })).ShouldBe("OU2067: The dataset has no revision 3.");
        (await RefusedAsync(database, new("stations", "csv") { Revision = "1", Where = """{"onMap":{"west":110,"south":30,"east":120,"north":40}}""" }))
            .ShouldBe("OU2082: The filter asks where maps draw stations, of revision 1; expected only one of the two, as that is kept for the newest revision alone.");
        (await RefusedAsync(database, new("stations", "csv") { Revision = "1", Where = """{"openAt":{}}""" }))
            .ShouldBe("OU2082: The filter asks what is open, of revision 1; expected only one of the two, as schedules are kept for the newest revision alone.");
    }

    private static async Task<string> RefusedAsync(TestDatabase database, ExportRequest request)
    {
        var errors = new List<GraphQLError>();
        await using var exports = new DatasetExport(ExportDatabase.Open(database.Reader, 1));
        (await exports.OpenAsync(ExportReader.Read(GraphClient.Graph, request, errors)!, errors, CancellationToken.None)).ShouldBeNull();
        return $"{errors.Single().Code}: {errors.Single().Message}";
    }

    /// <summary>Another edition of the seeds: a station is renamed, an amenity goes, a source is called otherwise.</summary>
    private static async Task ReviseAsync(TestDatabase database)
    {
        var folder = Directory.CreateTempSubdirectory("openunion-edition-").FullName;
        foreach (var file in Directory.EnumerateFiles(Repository.PathOf("seeds"), "*.*").Where(file => file.EndsWith(".csv", StringComparison.Ordinal) || file.EndsWith(".json", StringComparison.Ordinal)))
            File.Copy(file, Path.Combine(folder, Path.GetFileName(file)));
        Edit(folder, "stations.csv", lines => [.. lines.Select(line => line.Replace(",建外街道各社区全时驿站,", ",改了名的驿站,", StringComparison.Ordinal))]);
        Edit(folder, "station_amenities.csv", lines => [.. lines.SkipLast(1)]);
        Edit(folder, "sources.csv", lines => [.. lines.Select(line => line.Replace("NEWS", "FEATURE", StringComparison.Ordinal))]);
        var result = await PackageImporter.ImportAsync(database.Owner, folder, null, null, CancellationToken.None);
        Directory.Delete(folder, recursive: true);
        (result.Problems, result.Revision).ShouldBe((null, 2));
    }

    private static void Edit(string folder, string file, Func<string[], string[]> edit)
    {
        var path = Path.Combine(folder, file);
        var (before, after) = (File.ReadAllText(path), string.Join('\n', edit(File.ReadAllText(path).TrimEnd('\n').Split('\n'))) + "\n");
        after.ShouldNotBe(before);
        File.WriteAllText(path, after);
    }
}
