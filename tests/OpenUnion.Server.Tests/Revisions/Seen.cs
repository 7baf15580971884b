using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;

namespace OpenUnion.Server.Tests.Revisions;

/// <summary>What every surface gave of every revision: of one revision it has to be one thing.</summary>
internal sealed class Seen
{
    private readonly ConcurrentDictionary<(string Surface, int Revision), string> _first = new();

    /// <summary>What was seen first, by revision.</summary>
    public IEnumerable<(int Revision, string Digest)> Of(string surface) =>
        _first.Where(seen => seen.Key.Surface == surface).Select(seen => (seen.Key.Revision, seen.Value));

    public void Note(string surface, int revision, string body)
    {
        var digest = DigestOf(body);
        _first.GetOrAdd((surface, revision), digest).ShouldBe(digest, $"{surface} of revision {revision}");
    }

    public static string DigestOf(string body) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(body)));
}
