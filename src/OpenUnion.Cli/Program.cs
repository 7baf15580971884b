using System.CommandLine;
using OpenUnion.Cli;

var root = new RootCommand("OpenUnion: an open dataset of union services in China, with a GraphQL API over PostGIS.")
{
    ServeCommand.Create(),
    ImportCommand.Create(),
    MigrateCommand.Create(),
    SynthCommand.Create(),
    HealthCommand.Create(),
};
return await root.Parse(args).InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
