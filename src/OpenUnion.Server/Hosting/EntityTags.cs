using Microsoft.AspNetCore.Http;

namespace OpenUnion.Server.Hosting;

/// <summary>Conditional requests: https://www.rfc-editor.org/rfc/rfc9110#section-13.1.2</summary>
internal static class EntityTags
{
    /// <summary>Whether the client has what a tag stands for.</summary>
    public static bool Match(HttpRequest request, string tag)
    {
        foreach (var line in request.Headers.IfNoneMatch)
        {
            if (line is not null && Match(line, tag))
                return true;
        }

        return false;
    }

    // A comparison for this purpose takes no notice of W/, which a proxy may have put before the tag.
    private static bool Match(ReadOnlySpan<char> line, ReadOnlySpan<char> tag)
    {
        foreach (var range in line.Split(','))
        {
            var given = line[range].Trim();
            if (given.StartsWith("W/"))
                given = given[2..];
            if (given.SequenceEqual(tag) || given is "*")
                return true;
        }

        return false;
    }
}
