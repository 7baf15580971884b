using System.IO.Compression;
using OpenUnion.Server.Caching;

namespace OpenUnion.Server.Tests.Caching;

public sealed class ContentCodingTests
{
    [Theory]
    [InlineData("", "identity")]
    [InlineData("gzip, deflate, br, zstd", "br")]
    [InlineData("gzip, deflate", "gzip")]
    [InlineData("br;q=0, gzip;q=0.1", "gzip")]
    [InlineData("br;q=0, *", "gzip")]
    [InlineData("*", "br")]
    [InlineData("*;q=0", "identity")]
    [InlineData("BR", "br")]
    [InlineData("identity", "identity")]
    [InlineData("br;q=x", "identity")]
    public void The_best_coding_that_a_client_takes_is_chosen(string accepted, string expected) =>
        ContentCoding.Choose(accepted.Length == 0 ? default : accepted).Name.ShouldBe(expected);

    [Fact]
    public void What_is_encoded_is_decoded_to_the_same_bytes()
    {
        var data = Enumerable.Range(0, 100_000).Select(i => (byte)(i % 251)).ToArray();

        Decoded(new BrotliStream(new MemoryStream(ContentCoding.Brotli.Encode(data)), CompressionMode.Decompress)).ShouldBe(data);
        Decoded(new GZipStream(new MemoryStream(ContentCoding.GZip.Encode(data)), CompressionMode.Decompress)).ShouldBe(data);
        ContentCoding.Identity.Encode(data).ShouldBe(data);
    }

    private static byte[] Decoded(Stream stream)
    {
        using var decoded = new MemoryStream();
        using (stream)
            stream.CopyTo(decoded);
        return decoded.ToArray();
    }
}
