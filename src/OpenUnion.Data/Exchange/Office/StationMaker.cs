using NetTopologySuite.Geometries;
using OpenUnion.Data.Model;
using OpenUnion.Data.Model.Vocabulary;

namespace OpenUnion.Data.Exchange.Office;

/// <summary>Makes the row of a station: of a draft alone, or of the row that there is with what the draft says.</summary>
internal static class StationMaker
{
    private static readonly PackageTable Table = PackageSchema.Instance["stations"];

    public static Station New(StationDraft draft, string slug, string? operatorSlug) => Fill(draft, operatorSlug, new Station
    {
        Slug = slug,
        Name = draft.Name,
        NameBasis = NameBasis.PRINTED,
        Kind = StationKind.UNION_STATION,
        Scope = StationScope.SINGLE,
        Status = StationStatus.OPERATING,
        RegionCode = draft.Region.Code,
    });

    /// <summary>The row with what the draft says; what it does not say stays. A region that is known finer stays too.</summary>
    public static Station Updated(StationDraft draft, Station before, string? operatorSlug, bool regionIsFiner) => Fill(draft, operatorSlug, new Station
    {
        Slug = before.Slug,
        Name = draft.Name,
        NameEn = before.NameEn,
        NameBasis = NameBasis.PRINTED,
        Kind = before.Kind,
        Scope = before.Scope,
        UnitCount = before.UnitCount,
        Status = before.Status,
        MostBeautiful = before.MostBeautiful,
        Address = before.Address,
        RegionCode = regionIsFiner ? draft.Region.Code : before.RegionCode,
        OperatorSlug = before.OperatorSlug,
        Location = before.Location,
        LocationPrecision = before.LocationPrecision,
        CoordinatesEstimated = before.CoordinatesEstimated,
        OpeningHours = before.OpeningHours,
        Access = before.Access,
        Serves = before.Serves,
        AreaSquareMetres = before.AreaSquareMetres,
        OpenedOn = before.OpenedOn,
        Summary = before.Summary,
        Note = before.Note,
    });

    /// <summary>The fields that differ between two rows of one station.</summary>
    public static IReadOnlyList<FieldChange> Changes(Station before, Station after) =>
    [
        .. Table.Fields.Where(field => field.Kind != FieldKind.Latitude)
            .Select(field => new FieldChange(field.Kind == FieldKind.Longitude ? "location" : field.Name, Text(field, before), Text(field, after)))
            .Where(change => change.Before != change.After),
    ];

    private static Station Fill(StationDraft draft, string? operatorSlug, Station station)
    {
        station.NameEn = draft.NameEn ?? station.NameEn;
        station.Kind = draft.Kind ?? station.Kind;
        station.Status = draft.Status ?? station.Status;
        station.MostBeautiful = draft.MostBeautiful ?? station.MostBeautiful;
        station.Address = draft.Address ?? station.Address;
        station.OperatorSlug = operatorSlug ?? station.OperatorSlug;
        station.OpeningHours = draft.Hours ?? station.OpeningHours;
        station.Access = draft.Access ?? station.Access;
        station.Serves = draft.Serves.Count > 0 ? [.. draft.Serves] : station.Serves;
        station.AreaSquareMetres = draft.Area ?? station.AreaSquareMetres;
        station.OpenedOn = draft.OpenedOn ?? station.OpenedOn;
        station.Note = Note(station.Note, draft.Note);
        if (draft.Point is { } point)
        {
            station.Location = new Point(point.Position.Longitude, point.Position.Latitude) { SRID = 4326 };
            (station.LocationPrecision, station.CoordinatesEstimated) = (point.Precision, false);
        }

        return station;
    }

    /// <summary>Both notes; the same list again adds nothing.</summary>
    private static string? Note(string? before, string? said) => (before, said) switch
    {
        (_, null) => before,
        (null, _) => said,
        _ => before.Contains(said, StringComparison.Ordinal) ? before : $"{before} {said}",
    };

    private static string Text(PackageField field, Station station) => field.Property.PropertyInfo!.GetValue(station) switch
    {
        null => "",
        Point point => FormattableString.Invariant($"{point.X}, {point.Y}"),
        Array list => string.Join(';', list.Cast<object>()),
        bool flag => flag ? "true" : "false",
        DateOnly day => day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture),
        IFormattable value => value.ToString(null, System.Globalization.CultureInfo.InvariantCulture),
        var value => $"{value}",
    };
}
