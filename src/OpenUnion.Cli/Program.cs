using System.CommandLine;
using OpenUnion.Cli;

var root = new RootCommand("OpenUnion: an open dataset of union services in China, with a GraphQL API over PostGIS.")
{
    ServeCommand.Create(),
    ImportCommand.Create(),
    ExportCommand.Create(),
    ReleaseCommand.Create(),
    MigrateCommand.Create(),
    SynthCommand.Create(),
    HealthCommand.Create(),
};
return await root.Parse(args).InvokeAsync(new InvocationConfiguration
{
    EnableDefaultExceptionHandler = false,
    // After Ctrl-C the private database is stopped in order, which on a busy machine takes longer than the two seconds of the default.
    ProcessTerminationTimeout = TimeSpan.FromSeconds(30),
});
