using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;

namespace OpenUnion.Server.Tiles;

/// <summary>Where the tiles of a request's query are.</summary>
internal sealed class TileAddresses(HttpRequest request)
{
    /// <summary>The address of a tile, absolute, with <c>{z}</c>, <c>{x}</c> and <c>{y}</c> for a map to fill in.</summary>
    public string Template { get; } = $"{request.Scheme}://{request.Host}/tiles/stations/{{z}}/{{x}}/{{y}}.mvt{Query(request)}";

    /// <summary>Tells the documents of several hosts apart.</summary>
    public string Digest => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Template)).AsSpan(0, 6));

    // Written anew: no brace of a client may be taken for a place to fill in.
    private static string Query(HttpRequest request)
    {
        var parameters = request.Query.Select(parameter => $"{parameter.Key}={Uri.EscapeDataString(parameter.Value.ToString())}");
        var query = string.Join('&', parameters);
        return query.Length == 0 ? "" : "?" + query;
    }
}
