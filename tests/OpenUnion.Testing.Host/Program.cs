using OpenUnion.Data;
using OpenUnion.Data.Exchange.Import;
using OpenUnion.Data.Runtime.Embedded;
using OpenUnion.Testing;
using OpenUnion.Testing.Host;

// A program for tests to kill and to run as another user. It prints "ready", its server's socket and whether it
// started it, and leaves when its standard input ends.
//   exclusive|shared ROOT   joins the cluster of ROOT
//   database                makes a test database
//   import STAGE DATABASE DIRECTORY
//                           imports a package, and stays at the first progress of a stage
try
{
    switch (args)
    {
        case ["exclusive" or "shared", var root]:
            var mode = args[0] == "exclusive" ? ClusterMode.Exclusive : ClusterMode.Shared;
            var options = new EmbeddedClusterOptions { RootFolder = root, Mode = mode, Durable = false, Notice = Console.WriteLine };
            await using (var cluster = await EmbeddedCluster.StartAsync(options)) await WaitAsync(cluster);
            return 0;
        case ["database"]:
            await using (await TestDatabase.CreateAsync()) await WaitAsync(await TestCluster.GetAsync());
            return 0;
        case ["import", var stage, var database, var directory]:
            await PackageImporter.ImportAsync(database, directory, null, new StayAt(Enum.Parse<ImportStage>(stage)), CancellationToken.None);
            return 0;
        default:
            await Console.Error.WriteLineAsync("Expected: exclusive ROOT, shared ROOT, database, or import STAGE DATABASE DIRECTORY.");
            return 2;
    }
}
catch (OpenUnionException e)
{
    await Console.Error.WriteLineAsync($"{e.Code} {e.Message} {e.Hint}");
    return 1;
}

static async Task WaitAsync(EmbeddedCluster cluster)
{
    Console.WriteLine($"ready {cluster.Socket} {(cluster.StartedHere ? "started" : "joined")}");
    await Console.In.ReadToEndAsync();
}
