using System.Globalization;
using OpenUnion.Data.Model.Vocabulary;
using OpenUnion.GraphQL.Execution;
using OpenUnion.Server.Pages.Sources;

namespace OpenUnion.Server.Pages.Stations;

/// <summary>All that a station's page tells, in one statement.</summary>
internal sealed class StationQuestion(GraphQLEngine engine)
{
    private const string Operation = """
        query StationPage($slug: String!, $monday: LocalDate!, $sunday: LocalDate!) {
          station(slug: $slug) {
            slug name nameEn kind scope unitCount status mostBeautiful address
            region { code name nameEn level parent { code name nameEn level parent { code name nameEn level } } }
            operator { name nameEn }
            location { coordinates } locationPrecision coordinatesEstimated
            openingHours isOpen opensNext closesNext access
            amenities { kind status verifiedOn note }
            serves areaSquareMetres openedOn summary note
            charityProjects { name }
            statistics { name valueText unit qualifier }
            conflictsWith { slug name nameEn }
            citations { field quote confidence note source { slug } }
            sources { slug headline publication publishedOn publishedAfter publishedBefore reporters }
          }
          holidays(where: { date: { gte: $monday, lte: $sunday } }, first: 7) { nodes { date kind } }
        }
        """;

    private readonly PageQuestion<StationData> _question = new(engine, Operation);

    /// <summary>The station as it is now, with the holidays of the week that a day lies in; null where the database cannot be asked.</summary>
    public Task<PageAnswer<StationData>?> AskAsync(string slug, DateOnly today, CancellationToken cancellationToken)
    {
        var monday = StationWeek.MondayOf(today);
        return _question.AskAsync(new(StringComparer.Ordinal) { ["slug"] = slug, ["monday"] = Date(monday), ["sunday"] = Date(monday.AddDays(6)) }, cancellationToken);
    }

    private static string Date(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}

internal sealed record StationData(StationRecord? Station, HolidayPage Holidays);

internal sealed record HolidayPage(IReadOnlyList<HolidayRecord> Nodes);

internal sealed record HolidayRecord(DateOnly Date, HolidayKind Kind);

/// <summary>One station, as the graph gives it.</summary>
internal sealed record StationRecord(
    string Slug, string Name, string? NameEn, StationKind Kind, StationScope Scope, int? UnitCount, StationStatus Status, bool MostBeautiful, string? Address,
    RegionRecord Region, Named? Operator, PointRecord? Location, LocationPrecision? LocationPrecision, bool CoordinatesEstimated,
    string? OpeningHours, OpenState IsOpen, DateTimeOffset? OpensNext, DateTimeOffset? ClosesNext, StationAccess? Access,
    IReadOnlyList<AmenityRecord> Amenities, IReadOnlyList<Audience> Serves, double? AreaSquareMetres, DateOnly? OpenedOn, string? Summary, string? Note,
    IReadOnlyList<Named> CharityProjects, IReadOnlyList<FigureRecord> Statistics, IReadOnlyList<StationName> ConflictsWith,
    IReadOnlyList<CitationRecord> Citations, IReadOnlyList<SourceRecord> Sources);

internal sealed record Named(string Name, string? NameEn);

internal sealed record StationName(string Slug, string Name, string? NameEn);

internal sealed record RegionRecord(string Code, string Name, string? NameEn, RegionLevel Level, RegionRecord? Parent)
{
    /// <summary>From the province down, without what only groups ("市辖区"); the country for what is of no province.</summary>
    public IEnumerable<RegionRecord> Path => Parent is { Level: not RegionLevel.COUNTRY } parent
        ? parent.Path.Where(region => !region.IsGrouping).Append(this)
        : [this];

    private bool IsGrouping => Level == RegionLevel.PREFECTURE && (Name is "市辖区" or "县" || Name.EndsWith("县级行政区划", StringComparison.Ordinal));
}

/// <summary>Longitude and latitude in degrees, WGS-84.</summary>
internal sealed record PointRecord(double[] Coordinates);

internal sealed record AmenityRecord(AmenityKind Kind, AmenityStatus Status, DateOnly? VerifiedOn, string? Note);

internal sealed record FigureRecord(string Name, string ValueText, string Unit, Qualifier Qualifier);

/// <summary>What the opening hours say of now.</summary>
internal enum OpenState
{
    OPEN,
    CLOSED,
    UNKNOWN,
}
