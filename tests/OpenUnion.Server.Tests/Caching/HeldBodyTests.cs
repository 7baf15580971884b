using System.Buffers;
using System.IO.Pipelines;
using OpenUnion.Server.Caching;

namespace OpenUnion.Server.Tests.Caching;

public sealed class HeldBodyTests
{
    [Fact]
    public async Task A_small_body_is_held_whole()
    {
        using var body = new HeldBody(100, () => throw new InvalidOperationException("It is not let go."));

        for (var piece = 0; piece < 10; piece++)
        {
            body.Write("0123456789"u8);
            await body.FlushAsync();
        }

        (body.Through, body.UnflushedBytes).ShouldBe((null, 100));
        body.Held.ToArray().ShouldBe(Enumerable.Range(0, 100).Select(index => (byte)('0' + (index % 10))));
    }

    [Fact]
    public async Task A_large_body_goes_on_as_it_comes()
    {
        using var written = new MemoryStream();
        var target = PipeWriter.Create(written, new(leaveOpen: true));
        using var body = new HeldBody(100, () => new(target));
        var expected = new MemoryStream();

        for (var piece = 0; piece < 50; piece++)
        {
            var bytes = Enumerable.Repeat((byte)piece, 1000).ToArray();
            expected.Write(bytes);
            body.Write(bytes);
            await body.FlushAsync();
        }

        body.Through.ShouldBe(target);
        body.Held.Length.ShouldBe(0);
        await body.FlushAsync();
        written.ToArray().ShouldBe(expected.ToArray());
    }
}
