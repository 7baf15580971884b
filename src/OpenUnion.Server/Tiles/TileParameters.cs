using System.Text.Json;
using Microsoft.AspNetCore.Http;
using OpenUnion.Data.Graph;
using OpenUnion.Data.Model.Place;
using OpenUnion.Data.Runtime.Clusters;
using OpenUnion.GraphQL;
using OpenUnion.GraphQL.Execution;
using OpenUnion.GraphQL.Types;

namespace OpenUnion.Server.Tiles;

/// <summary>The parameters of a tile's address.</summary>
internal static class TileParameters
{
    public const string Where = "where";
    public const string OpenAt = "openAt";
    public const string Crs = "crs";

    private static readonly string[] Names = [Where, OpenAt, Crs];

    /// <summary>The query that they ask for; null where something is wrong. A parameter that there is not must not show all stations.</summary>
    public static TileQuery? Read(GraphSchema graph, IQueryCollection parameters, List<GraphQLError> errors)
    {
        foreach (var (name, values) in parameters)
        {
            if (!Names.Contains(name, StringComparer.Ordinal))
                errors.Add(Error("OU2068", $"There is no parameter {Shown(name)}; expected {string.Join(", ", Names)}."));
            else if (values.Count > 1)
                errors.Add(Error("OU2068", $"The parameter \"{name}\" is there {values.Count} times; expected once."));
        }

        var system = ReadSystem(parameters[Crs], errors);
        var where = ReadWhere(parameters[Where], errors);
        return errors.Count == 0 ? TileQuery.Plan(graph, where, parameters[OpenAt], system, errors) : null;
    }

    private static CoordinateSystem ReadSystem(string? name, List<GraphQLError> errors)
    {
        if (name is null) return CoordinateSystem.WGS84;
        if (Array.IndexOf(Enum.GetNames<CoordinateSystem>(), name) is >= 0 and var index) return (CoordinateSystem)index;
        errors.Add(Error("OU2064", $"Parameter \"crs\" is {Shown(name)}; expected WGS84, GCJ02 or BD09."));
        return default;
    }

    private static object? ReadWhere(string? text, List<GraphQLError> errors)
    {
        if (text is null) return null;
        try
        {
            using var document = JsonDocument.Parse(text);
            return PlainJson.Of(document.RootElement);
        }
        catch (Exception exception) when (exception is JsonException or FormatException)
        {
            var place = exception is JsonException { BytePositionInLine: { } position } ? $" (byte {position})" : "";
            errors.Add(Error("OU2063", $"Parameter \"where\" is not JSON{place}: {Shown(text)}; expected such as {{\"kind\":{{\"eq\":\"DRIVERS_HOME\"}}}}."));
            return null;
        }
    }

    private static string Shown(string text) => PlainValueText.Of(text.Length <= 60 ? text : text[..60] + "…");

    private static GraphQLError Error(string code, string message) => new GraphQLError(message).WithCode(code);
}
