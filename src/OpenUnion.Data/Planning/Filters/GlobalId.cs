using System.Text;

namespace OpenUnion.Data.Planning.Filters;

/// <summary>Relay's global identifier: the base64 of <c>Type:key</c>.</summary>
internal static class GlobalId
{
    private const int Longest = 1_000;

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The key in an identifier of a type; null where it is none.</summary>
    public static string? KeyOf(string id, string type) => Read(id) is { } read && read.Type == type ? read.Key : null;

    /// <summary>The type and the key in an identifier; null where it is none.</summary>
    public static (string Type, string Key)? Read(string id)
    {
        var bytes = new byte[Math.Min(id.Length, Longest)];
        if (id.Length > Longest || !Convert.TryFromBase64String(id, bytes, out var length))
            return null;
        try
        {
            var text = Utf8.GetString(bytes, 0, length);
            var colon = text.IndexOf(':', StringComparison.Ordinal);
            return colon <= 0 || text.Contains('\0', StringComparison.Ordinal) ? null : (text[..colon], text[(colon + 1)..]);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }
}
