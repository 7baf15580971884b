using System.Diagnostics;
using OpenUnion.Server.GraphQL;

namespace OpenUnion.Server.Tests.GraphQL;

/// <summary>The audits of the npm package graphql-http: what GraphQL over HTTP demands of a server, asked by somebody else.</summary>
public sealed class AuditTests
{
    private static readonly string Folder = Path.GetFullPath(Path.Combine(AppContext.BaseDirectory, "../../../audits"));

    /// <summary>
    /// They want application/json where the client says nothing (80D8) or anything (47DE). That was the rule until 2025
    /// (https://graphql.github.io/graphql-over-http/draft/#sec-Legacy-Watershed); since then it is application/graphql-response+json,
    /// which HotChocolate's clients expect as well.
    /// </summary>
    private static readonly string[] BeforeTheWatershed =
    [
        "47DE\tSHOULD accept */* and use application/json for the content-type",
        "80D8\tSHOULD assume application/json content-type when accept is missing",
    ];

    [Fact]
    public async Task With_the_default_format_every_audit_passes_but_the_two_of_before_the_watershed() =>
        (await FailuresAsync(TestServer.Options)).ShouldBe(BeforeTheWatershed);

    [Fact]
    public async Task With_JSON_as_default_format_every_audit_passes() =>
        (await FailuresAsync(TestServer.Options with { DefaultFormat = ResponseFormat.Json })).ShouldBeEmpty();

    /// <summary>Ids and names of the audits that do not pass.</summary>
    private static async Task<List<string>> FailuresAsync(ServerOptions options)
    {
        await using var server = await TestServer.StartAsync(options);
        if (!Directory.Exists(Path.Combine(Folder, "node_modules"))) await RunAsync("npm", "ci");

        var lines = await RunAsync("node", "audit.mjs", new Uri(server.Address, "/graphql").ToString());

        var audits = lines.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split('\t')).ToList();
        audits.Count.ShouldBeGreaterThan(60);
        return [.. audits.Where(audit => audit[1] != "ok").Select(audit => $"{audit[0]}\t{audit[2]}")];
    }

    private static async Task<string> RunAsync(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = Folder,
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        process.ExitCode.ShouldBe(0, await errors);
        return output;
    }
}
