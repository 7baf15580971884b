using System.IO.Compression;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace OpenUnion.Server.Caching;

/// <summary>A way to write a body: https://www.rfc-editor.org/rfc/rfc9110#field.content-encoding. Answers that are kept are encoded once.</summary>
/// <param name="Name">Its name in headers.</param>
/// <param name="Suffix">Tells what is kept of one coding from what is kept of another, whose bytes are others.</param>
internal sealed record ContentCoding(string Name, string Suffix)
{
    public static readonly ContentCoding Brotli = new("br", "-br");
    public static readonly ContentCoding GZip = new("gzip", "-gz");
    public static readonly ContentCoding Identity = new("identity", "");

    public static readonly ContentCoding[] All = [Brotli, GZip, Identity];

    // A kilobyte takes some ten microseconds; the levels above gain few percent and take ten times as long.
    private const int BrotliQuality = 4;
    private const int BrotliWindow = 18;

    // Most clients of a time say the same.
    private static volatile Choice _last = new("", Identity);

    /// <summary>The best coding that a client takes, by its <c>Accept-Encoding</c>.</summary>
    public static ContentCoding Choose(StringValues accepted)
    {
        if (accepted.Count == 0) return Identity;
        var text = accepted.ToString();
        var last = _last;
        if (last.Accepted == text) return last.Coding;
        _last = last = new(text, Read(accepted));
        return last.Coding;
    }

    private static ContentCoding Read(StringValues accepted)
    {
        if ( !StringWithQualityHeaderValue.TryParseList(accepted, out var codings)) return Identity;
        return Takes(codings, Brotli) ? Brotli : Takes(codings, GZip) ? GZip : Identity;
    }

    /// <summary>The bytes in this coding.</summary>
    public byte[] Encode(byte[] data) => Name switch
    {
        "br" => EncodeBrotli(data),
        "gzip" => EncodeGZip(data),
        _ => data,
    };

    private sealed record Choice(string Accepted, ContentCoding Coding);

    private static bool Takes(IList<StringWithQualityHeaderValue> codings, ContentCoding coding)
    {
        double? any = null;
        foreach (var given in codings)
        {
            if (given.Value.Equals(coding.Name, StringComparison.OrdinalIgnoreCase)) return given.Quality is null or > 0;
            if (given.Value == "*") any = given.Quality ?? 1;
        }

        return any > 0;
    }

    private static byte[] EncodeBrotli(byte[] data)
    {
        var encoded = new byte[BrotliEncoder.GetMaxCompressedLength(data.Length)];
        if (!BrotliEncoder.TryCompress(data, encoded, out var length, BrotliQuality, BrotliWindow))
            throw new InvalidOperationException("The greatest length that Brotli names was too short.");
        return encoded[..length];
    }

    private static byte[] EncodeGZip(byte[] data)
    {
        using var encoded = new MemoryStream();
        using (var gzip = new GZipStream(encoded, CompressionLevel.Optimal))
            gzip.Write(data);
        return encoded.ToArray();
    }
}
