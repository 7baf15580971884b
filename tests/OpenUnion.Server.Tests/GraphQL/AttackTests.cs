using System.Diagnostics;

namespace OpenUnion.Server.Tests.GraphQL;

/// <summary>Hostile requests: each is refused with a code in bounded time, and a normal one beside it is answered.</summary>
[Collection(Alone.Name)]
public sealed class AttackTests(ServerFixture fixture) : IClassFixture<ServerFixture>
{
    private const int AtOneTime = 4;
    private const long MostBytes = 32 << 20;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    public static TheoryData<string> Names => new(Attacks.All.Keys);

    /// <summary>What both ends allocate for one attack is bounded, and so what the server may hold for it.</summary>
    [Theory]
    [MemberData(nameof(Names))]
    public async Task Is_refused_in_bounded_time_and_memory_while_others_are_answered(string name)
    {
        var attack = Attacks.All[name];
        await fixture.Server.QueryAsync("{ hello }");
        var (clock, allocated) = (Stopwatch.StartNew(), GC.GetTotalAllocatedBytes(precise: true));
        var attacks = Enumerable.Range(0, AtOneTime).Select(_ => SendAsync(attack.Request())).ToArray();

        (await fixture.Server.QueryAsync("{ hello }")).Body.ShouldBe("""{"data":{"hello":"Hello, world!"}}""");

        foreach (var answer in await Task.WhenAll(attacks)) (answer.Status, answer.Code).ShouldBe((attack.Status, attack.Code));
        clock.Elapsed.ShouldBeLessThan(Patience);
        ((GC.GetTotalAllocatedBytes(precise: true) - allocated) / AtOneTime).ShouldBeLessThan(MostBytes);
        fixture.Schema.Count.ShouldBe(0);
    }

    [Fact]
    public async Task Spreads_that_double_a_hundred_times_are_one_field()
    {
        var clock = Stopwatch.StartNew();

        var answer = await fixture.Server.QueryAsync("{ ...F0 } " + string.Concat(Enumerable.Range(0, 100).Select(i => $"fragment F{i} on Query {{ ...F{i + 1} ...F{i + 1} }} ")) + "fragment F100 on Query { hello }");

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

    private async Task<Answer> SendAsync(HttpRequestMessage request)
    {
        using (request)
            return await fixture.Server.SendAsync(request.Method, request.RequestUri!.OriginalString, request.Content);
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
