using System.Text;

namespace OpenUnion.Data.Planning.Filters;

/// <summary>Relay's global identifier: the base64 of <c>Type:key</c>.</summary>
internal static class GlobalId
{
    private const int Longest = 1_000;

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The key in an identifier of a type; null where it is none.</summary>
    public static string? KeyOf(string id, string type)
    {
        var bytes = new byte[Math.Min(id.Length, Longest)];
        if (id.Length > Longest || !Convert.TryFromBase64String(id, bytes, out var length))
            return null;
        try
        {
            var text = Utf8.GetString(bytes, 0, length);
            return text.StartsWith(type + ":", StringComparison.Ordinal) && !text.Contains('\0', StringComparison.Ordinal) ? text[(type.Length + 1)..] : null;
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }
}
