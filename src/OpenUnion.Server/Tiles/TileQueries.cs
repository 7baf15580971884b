using Microsoft.AspNetCore.Http;
using OpenUnion.Data.Graph;
using OpenUnion.Data.Runtime.Clusters;
using OpenUnion.GraphQL;
using OpenUnion.GraphQL.Execution;

namespace OpenUnion.Server.Tiles;

/// <summary>The queries of addresses: a map asks for a hundred tiles with the same parameters, which are read once.</summary>
internal sealed class TileQueries(Lazy<GraphSchema> graph)
{
    private const int MaxQueries = 1024;
    private const int MaxCharacters = 4 << 20;

    private readonly BoundedCache<string, TileQuery> _known = new(MaxQueries, MaxCharacters, StringComparer.Ordinal);

    /// <summary>The query of a request; null where something is wrong with its parameters.</summary>
    public TileQuery? Find(HttpRequest request, List<GraphQLError> errors)
    {
        var text = request.QueryString.Value ?? "";
        var hash = (uint)text.GetHashCode(StringComparison.Ordinal) * 0x9E37_79B9_7F4A_7C15;
        if (_known.TryGet(text, hash, out var known)) return known;
        var query = TileParameters.Read(graph.Value, request.Query, errors);
        if (query is not null) _known.Add(text, hash, query, text.Length + 1);
        return query;
    }
}
