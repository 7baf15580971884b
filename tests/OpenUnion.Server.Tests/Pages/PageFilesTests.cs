namespace OpenUnion.Server.Tests.Pages;

public sealed class PageFilesTests : IAsyncLifetime
{
    private const string Browser = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";

    private readonly string _folder = Directory.CreateTempSubdirectory("pages-").FullName;
    private TestServer _server = null!;

    public async Task InitializeAsync()
    {
        Directory.CreateDirectory(Path.Combine(_folder, "assets"));
        await File.WriteAllTextAsync(Path.Combine(_folder, "index.html"), "<p>landing");
        await File.WriteAllTextAsync(Path.Combine(_folder, "graphql.html"), "<p>explorer");
        await File.WriteAllTextAsync(Path.Combine(_folder, "assets", "a-1.js"), "let a;");
        await File.WriteAllTextAsync(Path.Combine(_folder, "embed.html"), "<p>embed");
        Directory.CreateDirectory(Path.Combine(_folder, "widget", "chunks"));
        await File.WriteAllTextAsync(Path.Combine(_folder, "widget", "openunion-map.js"), "let map;");
        await File.WriteAllTextAsync(Path.Combine(_folder, "widget", "openunion-map.js.br"), "let map; in Brotli");
        await File.WriteAllTextAsync(Path.Combine(_folder, "widget", "openunion-map.js.gz"), "let map; in gzip");
        await File.WriteAllTextAsync(Path.Combine(_folder, "widget", "chunks", "a-1.js"), "let a;");
        _server = await TestServer.StartAsync(TestServer.Options with { WebRoot = _folder });
    }

    public async Task DisposeAsync()
    {
        await _server.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    [Theory]
    [InlineData("/", "<p>landing")]
    [InlineData("/graphql", "<p>explorer")]
    [InlineData("/graphql?lang=en", "<p>explorer")]
    public async Task A_browser_gets_a_page_that_may_load_only_its_own(string address, string body)
    {
        var answer = await _server.GetAsync(address, ("Accept", Browser));

        (answer.Status, answer.Body).ShouldBe((200, body));
        answer.ContentType.ShouldNotBeNull().ShouldStartWith("text/html");
        answer.Header("Content-Security-Policy").ShouldNotBeNull().ShouldStartWith("default-src 'none'; script-src 'self'; style-src 'self';");
        answer.Header("X-Content-Type-Options").ShouldBe("nosniff");
        answer.Header("Cache-Control").ShouldBe("no-cache");
    }

    [Fact]
    public async Task The_explorer_stands_where_the_API_stands_so_caches_must_tell_them_apart()
    {
        (await _server.GetAsync("/graphql", ("Accept", Browser))).Header("Vary").ShouldBe("Accept-Encoding, Accept");
        (await _server.GetAsync("/graphql", ("Accept", "*/*"))).Code.ShouldBe("HC0013");
        (await _server.GetAsync("/graphql?query={hello}", ("Accept", Browser))).Body.ShouldBe("""{"data":{"hello":"Hello, world!"}}""");
        (await _server.GetAsync("/graphql?sdl", ("Accept", Browser))).ContentType.ShouldBe("application/graphql; charset=utf-8");
    }

    [Fact]
    public async Task Assets_are_cached_for_good_and_open_to_other_sites()
    {
        var answer = await _server.GetAsync("/assets/a-1.js");

        (answer.Status, answer.Body, answer.ContentType).ShouldBe((200, "let a;", "text/javascript"));
        answer.Header("Cache-Control").ShouldBe("public, max-age=31536000, immutable");
        answer.Header("Access-Control-Allow-Origin").ShouldBe("*");
        (await _server.GetAsync("/assets/a-2.js")).Status.ShouldBe(404);
    }

    [Theory]
    [InlineData("/embed", "connect-src 'self';")]
    [InlineData("/embed?zoom=3", "connect-src 'self';")]
    [InlineData("/embed?basemap=https://tiles.example/style.json", "connect-src 'self' https:;")]
    public async Task Any_site_may_frame_the_map_which_asks_other_hosts_only_for_a_basemap_that_is_named(string address, string connect)
    {
        var answer = await _server.GetAsync(address, ("Accept", Browser));

        (answer.Status, answer.Body).ShouldBe((200, "<p>embed"));
        answer.Header("Content-Security-Policy").ShouldNotBeNull().ShouldContain($"{connect} worker-src blob:; frame-ancestors *");
    }

    [Theory]
    [InlineData("gzip, deflate, br", "br", "let map; in Brotli")]
    [InlineData("gzip, br;q=0", "gzip", "let map; in gzip")]
    [InlineData("identity", null, "let map;")]
    public async Task The_widget_is_served_as_the_build_compressed_it(string accepted, string? encoding, string body)
    {
        var answer = await _server.GetAsync("/widget/openunion-map.js", ("Accept-Encoding", accepted));

        (answer.Status, answer.Body, answer.ContentType, answer.Header("Content-Encoding")).ShouldBe((200, body, "text/javascript", encoding));
        answer.Header("Vary").ShouldBe("Accept-Encoding");
    }

    [Theory]
    [InlineData("/widget/openunion-map.js", "public, max-age=600, stale-while-revalidate=86400")]
    [InlineData("/widget/chunks/a-1.js", "public, max-age=31536000, immutable")]
    public async Task Other_sites_may_load_the_widget(string address, string cache)
    {
        var answer = await _server.GetAsync(address);

        answer.Header("Cache-Control").ShouldBe(cache);
        answer.Header("Access-Control-Allow-Origin").ShouldBe("*");
        answer.Header("Cross-Origin-Resource-Policy").ShouldBe("cross-origin");
    }
}
