using System.Diagnostics;
using System.Text;
using System.Text.Json;

namespace OpenUnion.Server.Tests.GraphQL;

/// <summary>Hostile requests: each is refused with a code in bounded time, and a normal one beside it is answered.</summary>
public sealed class AttackTests(ServerFixture fixture) : IClassFixture<ServerFixture>
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    public static TheoryData<string, string, int, string> Bodies => new()
    {
        { "10,000 aliases", Query("{" + Repeat(10_000, i => $"a{i}:hello ") + "}"), 400, "HC0011" },
        { "1 MB of opening braces", Query(new string('{', (1 << 20) - 100)), 400, "HC0011" },
        { "nested selections", Query(string.Concat(Enumerable.Repeat("{self", 400)) + new string('}', 400)), 400, "HC0011" },
        { "nested lists in the document", Query("{ numbers(values: " + new string('[', 900) + new string(']', 900) + ") }"), 400, "HC0011" },
        { "directive overload", Query("{ hello " + Repeat(10_000, _ => "@skip(if: false) ") + "}"), 400, "HC0011" },
        { "10,000 variables", Query("query (" + Repeat(10_000, i => $"$v{i}: Int ") + ") { hello }"), 400, "HC0011" },
        { "31 aliases of one field", Query("{" + Repeat(31, i => $"a{i}:hello ") + "}"), 400, "ALIAS_LIMIT" },
        { "selections 16 deep", Query(string.Concat(Enumerable.Repeat("{self", 15)) + "{hello}" + new string('}', 15)), 400, "DEPTH_LIMIT" },
        { "circular fragments", Query("{ ...A } fragment A on Query { self { ...B } } fragment B on Query { self { ...A } }"), 400, "GRAPHQL_VALIDATION_FAILED" },
        { "a fragment bomb", Query("{ ...F0 } " + Repeat(60, i => $"fragment F{i} on Query {{ self {{ ...F{i + 1} ...F{i + 1} }} }} ") + "fragment F60 on Query { hello }"), 400, "DEPTH_LIMIT" },
        { "20 directives on one field", Query("{ hello " + Repeat(20, _ => "@skip(if: false) ") + "}"), 400, "GRAPHQL_VALIDATION_FAILED" },
        { "many fields of one name that differ", Query("{" + Repeat(180, i => $"self {{ x: hello(name: \"{i}\") }} ") + "}"), 400, "GRAPHQL_VALIDATION_FAILED" },
        { "deep introspection", Query("{ __schema { types { fields { type { fields { type { fields { type { fields { name } } } } } } } } } }"), 400, "HC0086" },
        { "a dear list", Query("{ many(first: 100000) { hello } }"), 400, "HC0047" },
        { "dear lists in lists", Query("{ many(first: 20) { many(first: 20) { many(first: 20) { hello } } } }"), 400, "HC0047" },
        { "a NUL in the document", Query("{ hello\0 }"), 400, "HC0011" },
        { "a NUL in the JSON", "{\"query\":\"{ hello }\0\"}", 400, "HC0012" },
        { "nested lists in the variables", $$"""{"query":"query ($v: [Int!]!) { numbers(values: $v) }","variables":{"v":{{new string('[', 200_000)}}""", 400, "HC0012" },
        { "a flood of batched operations", "[" + string.Join(',', Enumerable.Repeat(Query("{ hello }"), 10_000)) + "]", 400, "HC0009" },
        { "an oversized body", Query("{ hello } #" + new string(' ', 1 << 20)), 413, "HC0010" },
    };

    [Theory]
    [MemberData(nameof(Bodies))]
    public async Task Is_refused_in_bounded_time(string attack, string body, int status, string code)
    {
        var clock = Stopwatch.StartNew();
        var attacks = Enumerable.Range(0, 4).Select(_ => fixture.Server.PostAsync(body)).ToArray();

        (await fixture.Server.QueryAsync("{ hello }")).Body.ShouldBe("""{"data":{"hello":"Hello, world!"}}""");
        foreach (var answer in await Task.WhenAll(attacks)) (answer.Status, answer.Code).ShouldBe((status, code), attack);
        clock.Elapsed.ShouldBeLessThan(Patience, attack);
    }

    [Fact]
    public async Task Spreads_that_double_a_hundred_times_are_one_field()
    {
        var clock = Stopwatch.StartNew();

        var answer = await fixture.Server.QueryAsync("{ ...F0 } " + Repeat(100, i => $"fragment F{i} on Query {{ ...F{i + 1} ...F{i + 1} }} ") + "fragment F100 on Query { hello }");

        answer.Body.ShouldBe("""{"data":{"hello":"Hello, world!"}}""");
        clock.Elapsed.ShouldBeLessThan(Patience);
    }

    [Fact]
    public async Task An_oversized_body_without_a_length_is_413()
    {
        using var content = new StreamContent(new Endless(8 << 20));
        content.Headers.ContentType = new("application/json");
        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = content };
        request.Headers.TransferEncodingChunked = true;
        // The answer comes before the body is sent, so that a client has to be ready to read it.
        request.Headers.ExpectContinue = false;

        using var response = await fixture.Server.Client.SendAsync(request);

        ((int)response.StatusCode).ShouldBe(413);
        (await response.Content.ReadAsStringAsync()).ShouldContain("\"HC0010\"");
    }

    private static string Query(string query) => JsonSerializer.Serialize(new { query });

    private static string Repeat(int count, Func<int, string> part)
    {
        var text = new StringBuilder();
        for (var i = 0; i < count; i++) text.Append(part(i));
        return text.ToString();
    }

    /// <summary>A number of spaces; its length is not known to the client.</summary>
    private sealed class Endless(long length) : Stream
    {
        private long _left = length;

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position
        {
            get => throw new NotSupportedException();
            set => throw new NotSupportedException();
        }

        public override int Read(byte[] buffer, int offset, int count)
        {
            var read = (int)Math.Min(count, _left);
            buffer.AsSpan(offset, read).Fill((byte)' ');
            _left -= read;
            return read;
        }

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
