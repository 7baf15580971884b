using System.Globalization;
using System.Text.Json;
using OpenUnion.Data.Exchange.Export.Formats;
using OpenUnion.Data.Graph;
using OpenUnion.Data.Model.Place;
using OpenUnion.Data.Planning;
using OpenUnion.Data.Planning.Export;
using OpenUnion.GraphQL;
using OpenUnion.GraphQL.Execution;

namespace OpenUnion.Data.Exchange.Export;

/// <summary>Understands requests for exports, or says all that is wrong with one.</summary>
public static class ExportReader
{
    private static readonly JsonDocumentOptions Strict = new() { MaxDepth = 64, AllowDuplicateProperties = false };

    /// <summary>Reads a request.</summary>
    /// <param name="graph">The graph.</param>
    /// <param name="request">The request.</param>
    /// <param name="errors">Receives what is wrong; the result is null then.</param>
    public static ExportQuery? Read(GraphSchema graph, ExportRequest request, List<GraphQLError> errors)
    {
        var type = ExportType.Find(request.Type);
        var format = ExportFormat.Find(request.Format);
        if (type is null)
            errors.Add(Error("OU2061", $"There is no type \"{request.Type}\" to export; expected one of {string.Join(", ", ExportType.All.Select(known => known.Name))}."));
        if (format is null)
            errors.Add(Error("OU2062", $"There is no format \"{request.Format}\"; expected one of {string.Join(", ", ExportFormat.All.Select(known => known.Name))}."));
        return type is null || format is null ? null : Read(graph, request, type, format, TimeProvider.System.GetUtcNow(), errors);
    }

    private static ExportQuery? Read(GraphSchema graph, ExportRequest request, ExportType type, ExportFormat format, DateTimeOffset now, List<GraphQLError> errors)
    {
        var asked = With(request.Conditions, Json("where", request.Where, errors));
        var where = PinnedMoments.In(asked, now);
        var order = Json("order", request.Order, errors);
        var system = SystemOf(request.Crs, errors);
        var revision = RevisionOf(request.Revision, errors);
        var isMarked = IsMarked(request.Bom, format, errors);
        var names = ExportFields.Names(request.Fields, type);
        var fields = ExportFields.Resolve(graph.Bindings, type.ItemsIn(graph), names, errors);
        if (errors.Count > 0)
            return null;
        var subset = Subset.Plan(graph, type.List, where, order, errors);
        if (subset is null)
            return null;
        var address = ExportAddress.Of(type, format.Name, subset.Where is null ? null : where, order, names, system, isMarked);
        return new ExportQuery(address, format, new ExportPlan(subset, fields, system), revision)
        {
            ReadsHours = PinnedMoments.Any(where),
            DependsOnMoment = asked is not null && CanonicalJson.Of(asked) != CanonicalJson.Of(where),
        };
    }

    private static object? Json(string parameter, string? text, List<GraphQLError> errors)
    {
        if (string.IsNullOrWhiteSpace(text))
            return null;
        try
        {
            using var document = JsonDocument.Parse(text, Strict);
            return PlainJson.Of(document.RootElement);
        }
        catch (Exception mistake) when (mistake is JsonException or FormatException)
        {
            errors.Add(Error("OU2063", $"The parameter `{parameter}` is no JSON: {mistake.Message} Expected such as {(parameter == "where" ? "{\"kind\":{\"eq\":\"UNION_STATION\"}}" : "[{\"name\":\"ASC\"}]")}."));
            return null;
        }
    }

    private static object? With(IReadOnlyList<object> conditions, object? where) => conditions.Count == 0
        ? where
        : new Dictionary<string, object?>(StringComparer.Ordinal) { ["and"] = where is null ? conditions.ToArray() : [where, .. conditions] };

    private static CoordinateSystem SystemOf(string? name, List<GraphQLError> errors)
    {
        if (name is null || Enum.GetNames<CoordinateSystem>().Contains(name, StringComparer.Ordinal))
            return name is null ? CoordinateSystem.WGS84 : Enum.Parse<CoordinateSystem>(name);
        errors.Add(Error("OU2064", $"The parameter `crs` is \"{Shown(name)}\"; expected one of {string.Join(", ", Enum.GetNames<CoordinateSystem>())}."));
        return default;
    }

    private static int? RevisionOf(string? text, List<GraphQLError> errors)
    {
        if (text is null)
            return null;
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0)
            return number;
        errors.Add(Error("OU2065", $"The parameter `revision` is \"{Shown(text)}\"; expected the number of a revision."));
        return null;
    }

    private static bool IsMarked(string? text, ExportFormat format, List<GraphQLError> errors)
    {
        if (text is null or "0")
            return false;
        if (text != "1")
            errors.Add(Error("OU2066", $"The parameter `bom` is \"{Shown(text)}\"; expected 1 or 0."));
        else if (format.Name != "csv")
            errors.Add(Error("OU2066", $"The parameter `bom` is for csv; found the format {format.Name}."));
        return true;
    }

    private static string Shown(string text) => text.Length <= 60 ? text : text[..60] + "…";

    private static GraphQLError Error(string code, string message) => new GraphQLError(message).WithCode(code);
}
