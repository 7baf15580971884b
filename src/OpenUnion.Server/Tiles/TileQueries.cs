using Microsoft.AspNetCore.Http;
using OpenUnion.Data.Graph;
using OpenUnion.Data.Runtime.Clusters;
using OpenUnion.GraphQL;
using OpenUnion.Server.Caching;

namespace OpenUnion.Server.Tiles;

/// <summary>The queries of addresses: a map asks for a hundred tiles with the same parameters, which are read once.</summary>
internal sealed class TileQueries(Lazy<GraphSchema> graph)
{
    private const int MaxQueries = 1024;
    private const int BytesOfQuery = 4096;

    private readonly BoundedMap<string, TileQuery> _known = new(MaxQueries * BytesOfQuery);

    /// <summary>The query of a request; null where something is wrong with its parameters.</summary>
    public TileQuery? Find(HttpRequest request, List<GraphQLError> errors)
    {
        var text = request.QueryString.Value ?? "";
        if (_known.Find(text) is { } known) return known;
        var query = TileParameters.Read(graph.Value, request.Query, errors);
        if (query is not null) _known.Keep(text, query, BytesOfQuery + (2 * text.Length));
        return query;
    }
}
