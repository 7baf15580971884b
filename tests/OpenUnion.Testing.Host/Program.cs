using OpenUnion.Data;
using OpenUnion.Data.Runtime.Embedded;
using OpenUnion.Testing;

// A program for tests to kill and to run as another user. It prints "ready", its server's socket and whether it
// started it, and leaves when its standard input ends.
//   exclusive|shared ROOT   joins the cluster of ROOT
//   database                makes a test database
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
        default:
            await Console.Error.WriteLineAsync("Expected: exclusive ROOT, shared ROOT or database.");
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
