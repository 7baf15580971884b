using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using OpenUnion.Data;
using OpenUnion.Data.Model.Vocabulary;
using OpenUnion.Server.Pages.Sources;

namespace OpenUnion.Server.Pages.Stations;

/// <summary>A station in the words of https://schema.org/CivicStructure, for search engines.</summary>
internal sealed class StationSchema(StationRecord station, string address, StationWeek? week)
{
    private const string Vocabulary = "https://schema.org";
    private const int Day = 24 * 60;

    // Chinese stays; < > & are escaped, so that nothing in a text ends the script that holds it.
    private static readonly JsonSerializerOptions Layout = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };
    private static readonly PageView English = new(PageLanguage.English, "", "", "");
    private static readonly string[] Weekdays = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];

    /// <summary>The JSON-LD, fit to stand in a script element.</summary>
    public string Json() => JsonSerializer.Serialize(Thing("CivicStructure",
        ("@context", Vocabulary),
        ("@id", address),
        ("url", address),
        ("name", station.Name),
        ("alternateName", station.NameEn),
        ("description", station.Summary),
        ("additionalType", English.Word(station.Kind)),
        ("address", PostalAddress()),
        ("geo", Geo()),
        ("openingHoursSpecification", Hours()),
        ("amenityFeature", Features()),
        ("subjectOf", Sources())), Layout);

    private static Dictionary<string, object> Thing(string type, params (string Name, object? Value)[] members)
    {
        var thing = new Dictionary<string, object>(StringComparer.Ordinal) { ["@type"] = type };
        foreach (var (name, value) in members)
            if (value is not null) thing[name] = value;
        return thing;
    }

    private object PostalAddress() => Thing("PostalAddress",
        ("addressCountry", "CN"),
        ("addressRegion", station.Region.Path.FirstOrDefault(region => region.Level == RegionLevel.PROVINCE)?.Name),
        ("addressLocality", station.Region.Path.LastOrDefault(region => region.Level is RegionLevel.PREFECTURE or RegionLevel.COUNTY)?.Name),
        ("streetAddress", station.Address));

    private object? Geo() => station.Location is { Coordinates: [var longitude, var latitude, ..] }
        ? Thing("GeoCoordinates", ("latitude", latitude), ("longitude", longitude))
        : null;

    // https://developers.google.com/search/docs/appearance/structured-data/local-business#business-hours: a whole day ends at 23:59.
    private object? Hours() => week?.Spans
        .GroupBy(span => (span.Opens, span.Closes))
        .Select(span => Thing("OpeningHoursSpecification",
            ("dayOfWeek", span.Select(day => Weekdays[day.Weekday]).ToArray()),
            ("opens", Clock(span.Key.Opens)),
            ("closes", span.Key is { Opens: 0, Closes: Day } ? "23:59" : Clock(span.Key.Closes % Day)),
            ("validFrom", week.Monday is { } monday ? Date(monday) : null),
            ("validThrough", week.Monday is { } first ? Date(first.AddDays(6)) : null)))
        .ToArray();

    private object? Features() => station.Amenities.Count == 0 ? null : station.Amenities
        .Select(amenity => Thing("LocationFeatureSpecification", ("name", English.Word(amenity.Kind)), ("value", amenity.Status == AmenityStatus.AVAILABLE)))
        .ToArray();

    private object? Sources() => station.Sources.Count == 0 ? null : station.Sources.Select(Source).ToArray();

    private static Dictionary<string, object> Source(SourceRecord source) => Thing("CreativeWork",
        ("headline", source.Headline),
        ("publisher", source.Publication),
        ("datePublished", source.PublishedOn is { } day ? Date(day) : null),
        ("author", source.Reporters.Count == 0 ? null : source.Reporters));

    private static string Clock(int minute) => string.Create(CultureInfo.InvariantCulture, $"{minute / 60:00}:{minute % 60:00}");

    private static string Date(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
