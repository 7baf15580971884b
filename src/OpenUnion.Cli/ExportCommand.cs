using System.CommandLine;
using System.Globalization;
using OpenUnion.Data.Exchange.Export;
using OpenUnion.Data.Exchange.Export.Formats;
using OpenUnion.Data.Exchange.Export.Package;
using OpenUnion.Data.Graph;
using OpenUnion.Data.Planning.Export;
using OpenUnion.Data.Runtime;
using OpenUnion.Data.Runtime.Embedded;
using OpenUnion.GraphQL;

namespace OpenUnion.Cli;

/// <summary><c>openunion export TYPE --output FILE</c> writes a file, <c>openunion export --package DIR</c> the whole dataset.</summary>
internal static class ExportCommand
{
    private static readonly Argument<string?> Type = new("TYPE")
    {
        Description = $"What to export: {string.Join(", ", ExportType.All.Select(type => type.Name))}.",
        Arity = ArgumentArity.ZeroOrOne,
    };

    private static readonly Option<string?> Package = new("--package") { Description = "A folder: write the whole dataset there, as a data package.", HelpName = "DIR" };
    private static readonly Option<string?> Output = new("--output", "-o") { Description = "The file to write; its sidecar gets the same name and .meta.json. Without it, standard output.", HelpName = "FILE" };
    private static readonly Option<string?> Format = new("--format") { Description = $"{string.Join(", ", ExportFormat.All.Select(format => format.Name))}; by default the ending of FILE, or csv." };

    private static readonly IReadOnlyList<(string Parameter, Option<string?> Option)> Parameters =
    [
        ("where", new("--where") { Description = "The graph's filter of the list, as JSON: {\"kind\":{\"eq\":\"UNION_STATION\"}}.", HelpName = "JSON" }),
        ("order", new("--order") { Description = "The graph's order of the list, as JSON: [{\"name\":\"ASC\"}].", HelpName = "JSON" }),
        ("fields", new("--fields") { Description = "Ways to fields: name,region.name,amenities.kind; * is the default.", HelpName = "list" }),
        ("crs", new("--crs") { Description = "Coordinates of points: WGS84, GCJ02 or BD09.", HelpName = "system" }),
        ("bom", new("--bom") { Description = "1 for csv with a byte order mark, by which Excel knows UTF-8.", HelpName = "0|1" }),
        ("revision", new("--revision") { Description = "The dataset as it was.", HelpName = "number" }),
    ];

    public static Command Create()
    {
        var command = new Command("export", "Export records as a file, or the whole dataset as a data package.") { Type, Format, Output, Package };
        foreach (var (_, option) in Parameters)
            command.Options.Add(option);
        command.SetAction((parsed, cancellationToken) => Terminal.RunAsync(() => RunAsync(parsed, cancellationToken)));
        return command;
    }

    private static Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken) => (parsed.GetValue(Type), parsed.GetValue(Package)) switch
    {
        (null, { } folder) when parsed.GetValue(Output) is null && parsed.GetValue(Format) is null && Parameters.All(known => known.Parameter == "revision" || parsed.GetValue(known.Option) is null) => PackageAsync(folder, parsed.GetValue(Parameters[^1].Option), cancellationToken),
        (_, not null) => Task.FromResult(Terminal.Fail("--package is the whole dataset; expected --revision at most besides it.", null)),
        ({ } type, null) => FileAsync(Request(parsed, type), parsed.GetValue(Output), cancellationToken),
        _ => Task.FromResult(Terminal.Fail("Found neither a TYPE nor --package; expected one of them.", "For example: openunion export stations --output stations.csv")),
    };

    private static ExportRequest Request(ParseResult parsed, string type)
    {
        var ending = Path.GetExtension(parsed.GetValue(Output) ?? "").TrimStart('.');
        var request = new ExportRequest(type, parsed.GetValue(Format) ?? (ending.Length > 0 ? ending : "csv"));
        return Parameters.Aggregate(request, (known, parameter) => parsed.GetValue(parameter.Option) is { } value ? known.With(parameter.Parameter, value) : known);
    }

    private static async Task<int> FileAsync(ExportRequest request, string? path, CancellationToken cancellationToken)
    {
        var errors = new List<GraphQLError>();
        if (ExportReader.Read(GraphSchema.Build(), request, errors) is not { } query)
            return Refuse(errors);
        await using var host = await DatasetHost.OpenAsync(ClusterMode.Shared, Terminal.Say, cancellationToken);
        await using var exports = new DatasetExport(ExportDatabase.Open(host.Reader, 1));
        await using var export = await exports.OpenAsync(query, errors, cancellationToken);
        if (export is null)
            return Refuse(errors);
        var file = await RowBar.ShowAsync(query.FileName, export.Rows, progress => path is null
            ? WriteAsync(export, progress, cancellationToken)
            : ExportedFiles.WriteAsync(export, path, progress, cancellationToken));
        Terminal.Say($"{file.Rows} rows, {file.Bytes} bytes, revision {export.Revision.Number}, SHA-256 {file.Sha256}");
        return 0;
    }

    private static async Task<ExportedFile> WriteAsync(OpenedExport export, IProgress<long> progress, CancellationToken cancellationToken)
    {
        await using var output = Console.OpenStandardOutput();
        return await export.WriteAsync(output, progress, cancellationToken);
    }

    private static async Task<int> PackageAsync(string folder, string? revision, CancellationToken cancellationToken)
    {
        if (revision is not null && !(int.TryParse(revision, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0))
            return Terminal.Fail($"--revision is \"{revision}\"; expected the number of a revision.", null);
        int? asked = revision is null ? null : int.Parse(revision, CultureInfo.InvariantCulture);
        await using var host = await DatasetHost.OpenAsync(ClusterMode.Shared, Terminal.Say, cancellationToken);
        await using var database = ExportDatabase.Open(host.Reader, 1);
        var package = await RowBar.ShowPackageAsync(progress => PackageExporter.ExportAsync(database, folder, asked, progress, cancellationToken));
        Console.WriteLine($"Wrote revision {package.Revision} to {folder}: {package.Rows} rows.");
        return 0;
    }

    private static int Refuse(List<GraphQLError> errors)
    {
        foreach (var error in errors.SkipLast(1))
            Terminal.Fail($"{error.Message} ({error.Code})", null);
        return Terminal.Fail($"{errors[^1].Message} ({errors[^1].Code})", null);
    }
}
