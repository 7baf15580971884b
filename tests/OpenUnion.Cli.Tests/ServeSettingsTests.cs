using System.Globalization;
using System.Net.Http.Headers;
using System.Text.RegularExpressions;
using OpenUnion.Data.Runtime;
using OpenUnion.Testing;

namespace OpenUnion.Cli.Tests;

public sealed partial class ServeSettingsTests
{
    private const string Hello = "/graphql?query=%7B__typename%7D";
    private const string Deep = "/graphql?query=%7Bregions%7Bnodes%7Bname%7D%7D%7D";

    [Theory]
    [InlineData("--default-format is \"xml\"; expected graphql-response or json.", "--default-format", "xml")]
    [InlineData("--max-depth is \"0\"; expected 1 to 100.", "--max-depth", "0")]
    [InlineData("--max-tokens is \"1e3\"; expected 1 to 1000000.", "--max-tokens", "1e3")]
    [InlineData("--stored-operations is \"/nowhere\"; expected a folder that is there.", "--stored-operations", "/nowhere")]
    [InlineData("--only-stored-operations is \"true\", but no operation is stored; expected --stored-operations.", "--only-stored-operations", "true")]
    public async Task A_value_that_is_not_expected_is_refused_before_anything_is_started(string message, params string[] options)
    {
        var run = await CliProcess.RunAsync(null, ["serve", .. options]);

        (run.Code, run.Error).ShouldBe((1, $"openunion: {message} (OU5002)\n"));
    }

    [Fact]
    public async Task A_variable_is_refused_by_its_own_name()
    {
        using var process = CliProcess.StartWith(new Dictionary<string, string?>(StringComparer.Ordinal) { ["OPENUNION_DEFAULT_FORMAT"] = "xml" }, null, "serve");

        var run = await process.EndAsync();

        (run.Code, run.Error).ShouldBe((1, "openunion: OPENUNION_DEFAULT_FORMAT is \"xml\"; expected graphql-response or json. (OU5002)\n"));
    }

    [Fact]
    public async Task Options_and_variables_reach_the_server_and_the_option_wins()
    {
        await using var folder = new ServerFolder();
        var stored = Directory.CreateDirectory(Path.Combine(folder.Root, "stored")).FullName;
        await File.WriteAllTextAsync(Path.Combine(stored, "type.graphql"), "{ __typename }");
        var variables = new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            [DatasetHost.Variable] = null,
            ["OPENUNION_DEFAULT_FORMAT"] = "json",
            ["OPENUNION_STORED_OPERATIONS"] = stored,
            ["OPENUNION_MAX_DEPTH"] = "3",
            ["OPENUNION_MAX_BATCH_SIZE"] = "2",
        };
        using var client = new HttpClient(new SocketsHttpHandler { UseProxy = false }) { BaseAddress = folder.Url };
        using (var server = await folder.ServeAsync(variables, "--max-depth", "2"))
        {
            using var answer = await client.GetAsync(Hello);
            answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/json");
            (await client.GetStringAsync("/graphql/persisted/type")).ShouldBe("""{"data":{"__typename":"Query"}}""");
            (await client.GetStringAsync(Deep)).ShouldContain("\"DEPTH_LIMIT\"");
            using var batch = await client.PostAsync("/graphql", new StringContent("""[{"query":"{ __typename }"},{"query":"{ __typename }"}]""", new MediaTypeHeaderValue("application/json")));
            (await batch.Content.ReadAsStringAsync()).ShouldBe("""[{"data":{"__typename":"Query"}},{"data":{"__typename":"Query"}}]""");
            server.Interrupt();
            (await server.EndAsync()).Code.ShouldBe(0);
        }

        await File.WriteAllTextAsync(Path.Combine(stored, "bad.graphql"), "{ unknown }");
        using var refused = CliProcess.StartWith(variables, folder.Root, "serve", "--port", folder.Url.Port.ToString(CultureInfo.InvariantCulture));
        var run = await refused.EndAsync();
        run.Code.ShouldBe(1);
        run.Error.ShouldEndWith("openunion: Stored operation \"bad\" is not valid: Cannot query field \"unknown\" on type \"Query\". (1:3) (OU5003)\n");
        folder.DatabaseRuns.ShouldBeFalse();
    }

    [Fact]
    public async Task Every_setting_is_described_in_the_readme_with_its_variable()
    {
        var readme = await File.ReadAllTextAsync(Repository.PathOf("README.md"));
        var help = await CliProcess.RunAsync(null, "serve", "--help");
        var settings = Setting().Matches(help.Output).Select(match => match.Groups["name"].Value).ToList();

        Described().Matches(readme).Select(match => match.Value)
            .ShouldBe(settings.Select(name => $"| `--{name}` | `OPENUNION_{name.ToUpperInvariant().Replace('-', '_')}` |"), ignoreOrder: true);
    }

    [GeneratedRegex(@"^\| `--[a-z-]+` \| `OPENUNION_[A-Z_]+` \|", RegexOptions.Multiline, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex Described();

    [GeneratedRegex("^ +--(?<name>[a-z-]+) <value>", RegexOptions.Multiline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex Setting();
}
