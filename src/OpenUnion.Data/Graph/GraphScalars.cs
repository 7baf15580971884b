using OpenUnion.Data.Graph.Scalars;
using OpenUnion.GraphQL.Types;

namespace OpenUnion.Data.Graph;

/// <summary>How the scalars of the graph are read from a request. Answers are written by the database.</summary>
internal static class GraphScalars
{
    public static readonly IReadOnlyDictionary<string, ScalarCoercion> All = new Dictionary<string, ScalarCoercion>(StringComparer.Ordinal)
    {
        ["Geometry"] = new() { ParseValue = GeoJsonReader.Read },
    };
}
