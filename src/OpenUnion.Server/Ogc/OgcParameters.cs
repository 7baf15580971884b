using System.Globalization;
using Microsoft.AspNetCore.Http;
using OpenUnion.Data.Exchange.Export;
using OpenUnion.Data.Planning.Export;
using OpenUnion.GraphQL;

namespace OpenUnion.Server.Ogc;

/// <summary>The parameters of a request for items (OGC API - Features, Part 1, 7.15).</summary>
internal static class OgcParameters
{
    public const int DefaultLimit = 10;
    public const int MaxLimit = 10_000;
    public const string Crs84 = "http://www.opengis.net/def/crs/OGC/1.3/CRS84";

    public static readonly string[] Names = ["limit", "after", "bbox", "bbox-crs", "datetime", "where", "fields", "revision"];

    /// <summary>Those that say which page is asked for.</summary>
    public static readonly string[] OfPage = ["limit", "after", "revision"];

    /// <summary>Those that choose records.</summary>
    public static readonly string[] Filters = ["bbox", "datetime", "where"];

    /// <summary>The request for the records; what is wrong is added to the errors.</summary>
    public static ExportRequest Read(ExportType type, IQueryCollection query, List<GraphQLError> errors)
    {
        foreach (var name in query.Keys.Where(name => !Names.Contains(name, StringComparer.Ordinal) || query[name].Count > 1))
            errors.Add(Error($"The parameter `{name}` is {(query[name].Count > 1 ? "there more than once" : "unknown")}; expected {string.Join(", ", Names)}, each once at most."));
        if (query.TryGetValue("bbox-crs", out var system) && system != Crs84)
            errors.Add(Error($"The parameter `bbox-crs` is \"{system}\"; expected {Crs84}."));
        var conditions = new List<object>();
        if (query.TryGetValue("bbox", out var box))
            conditions.Add(Box(type, box.ToString(), errors));
        if (query.TryGetValue("datetime", out var time))
            conditions.Add(Time(type, time.ToString(), errors));
        return new ExportRequest(type.Name, "geojson") { Where = query["where"], Fields = WithKey(type, query["fields"]), Revision = query["revision"], Conditions = conditions };
    }

    /// <summary>The number of features; too many are the most there are (Requirement 21), and too few are an error.</summary>
    public static int Limit(IQueryCollection query, List<GraphQLError> errors)
    {
        if (!query.TryGetValue("limit", out var text))
            return DefaultLimit;
        if (long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var limit) && limit > 0)
            return (int)Math.Min(limit, MaxLimit);
        errors.Add(Error($"The parameter `limit` is \"{text}\"; expected 1 to {MaxLimit}."));
        return DefaultLimit;
    }

    /// <summary>A condition that no record satisfies.</summary>
    private static Dictionary<string, object?> None(ExportType type) => One(type.Key, One("in", Array.Empty<object?>()));

    // Pages go on behind keys, and features are known by them.
    private static string? WithKey(ExportType type, string? fields) =>
        fields is null ? null : string.Join(',', new[] { type.Key, type.Place }.OfType<string>().Append(fields));

    private static Dictionary<string, object?> Box(ExportType type, string text, List<GraphQLError> errors)
    {
        var numbers = new List<double>();
        foreach (var part in text.Split(','))
        {
            if (double.TryParse(part, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number))
                numbers.Add(number);
        }

        // With heights, which no place here has, they are the third and the sixth.
        if (numbers.Count != text.Split(',').Length || numbers.Count is not (4 or 6))
        {
            errors.Add(Error($"The parameter `bbox` is \"{text}\"; expected west,south,east,north in degrees."));
            return None(type);
        }

        var corner = numbers.Count / 2;
        return type.Place is { } place
            ? One(place, One("bbox", new Dictionary<string, object?>(StringComparer.Ordinal) { ["west"] = numbers[0], ["south"] = numbers[1], ["east"] = numbers[corner], ["north"] = numbers[corner + 1] }))
            : None(type);
    }

    private static object Time(ExportType type, string text, List<GraphQLError> errors)
    {
        if (OgcTimes.TryRead(text, out var days))
            return OgcTimes.Filter(type.Name, days) ?? None(type);
        errors.Add(Error($"The parameter `datetime` is \"{text}\"; expected a moment (2025-05-01T00:00:00Z), a day, or an interval of two, one of which may be `..`."));
        return None(type);
    }

    private static Dictionary<string, object?> One(string name, object? value) => new(StringComparer.Ordinal) { [name] = value };

    private static GraphQLError Error(string message) => new GraphQLError(message).WithCode("OU2068");
}
