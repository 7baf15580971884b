using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using OpenUnion.Data.Graph;
using OpenUnion.Data.Model.Place;
using OpenUnion.Data.Planning;
using OpenUnion.Data.Planning.Clusters;
using OpenUnion.Data.Planning.Filters;
using OpenUnion.Data.Sql;
using OpenUnion.Data.Sql.Filters;
using OpenUnion.GraphQL;

namespace OpenUnion.Data.Runtime.Clusters;

/// <summary>What tiles show: the stations that satisfy a filter, in the coordinates of a map. It serves any number of tiles.</summary>
public sealed class TileQuery
{
    private const int BytesOfDigest = 9;

    private readonly SqlText? _condition;
    private readonly TileMoment _always;

    private TileQuery(CoordinateSystem system, FilterPlan? where)
    {
        System = system;
        Where = where;
        _condition = new FilterWriter(new Aliases()).WriteOptional(where, new SqlName("t0"))?.Render();
        var request = NewRequest();
        _always = new TileMoment(this, KeyOf(request), null);
        DependsOnClock = request.DependsOnClock;
    }

    /// <summary>The coordinates of the map.</summary>
    public CoordinateSystem System { get; }

    /// <summary>Whether the same tile may be another in the next minute.</summary>
    public bool DependsOnClock { get; }

    internal FilterPlan? Where { get; }

    /// <summary>Plans a query.</summary>
    /// <param name="graph">The graph.</param>
    /// <param name="where">The filter of the graph's <c>stations</c> in plain values; null for all.</param>
    /// <param name="openAt"><c>now</c> or a moment, for the stations that are open then; null for all.</param>
    /// <param name="system">The coordinates of the map.</param>
    /// <param name="errors">Receives what is wrong; the result is null then.</param>
    public static TileQuery? Plan(GraphSchema graph, object? where, string? openAt, CoordinateSystem system, List<GraphQLError> errors)
    {
        var condition = OpenAtParameter.AddTo(where, openAt, errors);
        return errors.Count == 0 && Subset.Plan(graph, "stations", condition, order: null, errors) is { } subset
            ? new TileQuery(system, subset.Where)
            : null;
    }

    /// <summary>The query at this moment.</summary>
    public TileMoment Now()
    {
        if (!DependsOnClock)
            return _always;
        var request = NewRequest();
        return new TileMoment(this, KeyOf(request), request);
    }

    internal static RequestArguments NewRequest() => new(new Dictionary<string, object?>(StringComparer.Ordinal));

    // Two ways to write one filter come to one statement and one set of values.
    private string KeyOf(RequestArguments request)
    {
        if (_condition is null)
            return System.ToString();
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Encoding.UTF8.GetBytes(_condition.Text));
        foreach (var parameter in _condition.Parameters)
            hash.AppendData(JsonSerializer.SerializeToUtf8Bytes(new[] { parameter.Type.ToString(), parameter.Read(request) }));
        return $"{System}-{Convert.ToHexStringLower(hash.GetHashAndReset().AsSpan(0, BytesOfDigest))}";
    }
}

/// <summary>A query at a moment.</summary>
/// <param name="Key">Names what the query finds in one revision: digits, letters and hyphens.</param>
public sealed record TileMoment(TileQuery Query, string Key, RequestArguments? Clocked)
{
    /// <summary>The moment, for the parameters of a statement.</summary>
    public RequestArguments NewRequest() => Clocked ?? TileQuery.NewRequest();
}
