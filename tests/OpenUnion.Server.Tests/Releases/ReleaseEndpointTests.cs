using System.Security.Cryptography;
using System.Text;
using OpenUnion.Data.Exchange.Release;
using OpenUnion.Data.Runtime;
using OpenUnion.Testing;

namespace OpenUnion.Server.Tests.Releases;

public sealed class ReleaseEndpointTests : IAsyncLifetime
{
    private readonly string _folder = Directory.CreateTempSubdirectory("openunion-releases-").FullName;
    private TestServer _server = null!;

    public async Task InitializeAsync()
    {
        await using var database = await TestDatabase.CreateAsync(SeededDatabase.Template);
        await using var connections = ExportDatabase.Open(database.Reader, 2);
        await DatasetRelease.MakeAsync(connections, _folder, null, null, CancellationToken.None);
        await File.WriteAllTextAsync(Path.Combine(_folder, "1", "stray.txt"), "not released");
        _server = await TestServer.StartAsync(TestServer.Options with { Releases = _folder });
    }

    public async Task DisposeAsync()
    {
        await _server.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public async Task A_file_is_the_one_that_its_digest_names_and_never_changes()
    {
        var list = (await _server.GetAsync("/releases")).Json.GetProperty("releases")[0];
        list.GetProperty("revision").GetInt32().ShouldBe(1);
        list.GetProperty("licence").GetString().ShouldBe("CC-BY-4.0");

        foreach (var file in list.GetProperty("files").EnumerateArray())
        {
            var answer = await _server.GetAsync(file.GetProperty("path").GetString()!);
            var digest = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(answer.Body)));
            digest.ShouldBe(file.GetProperty("sha256").GetString());
            (answer.Header("ETag"), answer.Header("Cache-Control")).ShouldBe(($"\"{digest}\"", "public, max-age=31536000, immutable"));
            (await _server.GetAsync(file.GetProperty("path").GetString()!, ("If-None-Match", $"\"{digest}\""))).Status.ShouldBe(304);
        }

        (await _server.GetAsync("/releases/1")).Body.ShouldBe(list.GetRawText());
        (await _server.GetAsync("/releases/1/stations.csv")).ContentType.ShouldBe("text/csv; charset=utf-8");
        (await _server.GetAsync("/releases/1/schema.graphql")).ContentType.ShouldBe("application/graphql; charset=utf-8");
        (await _server.GetAsync("/releases/1/SHA256SUMS")).Status.ShouldBe(200);
    }

    [Theory]
    [InlineData("/releases/latest", "/releases/1")]
    [InlineData("/releases/latest/stations.csv", "/releases/1/stations.csv")]
    public async Task The_latest_leads_to_the_newest(string address, string target)
    {
        using var client = new HttpClient(new SocketsHttpHandler { UseProxy = false, AllowAutoRedirect = false }) { BaseAddress = _server.Address };

        using var response = await client.GetAsync(address);

        ((int)response.StatusCode, response.Headers.Location!.ToString()).ShouldBe((302, target));
    }

    [Theory]
    [InlineData("/releases/2")]
    [InlineData("/releases/01")]
    [InlineData("/releases/..%2F1")]
    [InlineData("/releases/1/stray.txt")]
    [InlineData("/releases/1/..%2Fstations.csv")]
    public async Task What_is_not_released_is_not_there(string address)
    {
        var answer = await _server.GetAsync(address);

        (answer.Status, answer.Json.GetProperty("code").GetString()).ShouldBe((404, "OU2086"));
    }
}
