using System.Diagnostics;

namespace OpenUnion.Server.Tests.GraphQL;

/// <summary>The audits of the npm package graphql-http: what GraphQL over HTTP demands of a server, asked by somebody else.</summary>
public sealed class AuditTests
{
    private static readonly string Folder = Path.GetFullPath(Path.Combine(AppContext.BaseDirectory, "../../../audits"));

    /// <summary>
    /// Two audits want application/json where the client says nothing, or anything. That was the rule until 2025
    /// (https://graphql.github.io/graphql-over-http/draft/#sec-Legacy-Watershed); since then it is application/graphql-response+json.
    /// </summary>
    private static readonly string[] BeforeTheWatershed = ["47DE", "80D8"];

    [Fact]
    public async Task Every_audit_passes_but_the_two_of_before_the_watershed()
    {
        await using var server = await TestServer.StartAsync();
        if (!Directory.Exists(Path.Combine(Folder, "node_modules"))) await RunAsync("npm", "ci");

        var lines = await RunAsync("node", "audit.mjs", new Uri(server.Address, "/graphql").ToString());

        var audits = lines.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split('\t')).ToList();
        audits.Count.ShouldBeGreaterThan(60);
        audits.Where(audit => audit[1] != "ok").Select(audit => audit[0]).ShouldBe(BeforeTheWatershed, lines);
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
