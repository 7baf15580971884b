using OpenUnion.Data.Exchange.Office.Matching;
using OpenUnion.Data.Exchange.Office.Places;
using OpenUnion.Data.Model;
using OpenUnion.Data.Model.Vocabulary;

namespace OpenUnion.Data.Exchange.Office;

/// <summary>Holds the rows of an office's list against the dataset, and makes what is to be added and changed.</summary>
internal sealed class ProposalMaker(KnownRows known, RegionIndex regions, OfficeOptions options, OfficeFindings findings)
{
    /// <summary>A citation holds at most so many characters of the sheet's words.</summary>
    private const int LongestQuote = 79;

    private readonly StationMatcher _matcher = new(known.Stations, regions, findings);
    private readonly OperatorMatcher _operators = new(known.Organizations, regions, new Slugs(known.Organizations.Select(organization => organization.Slug).ToHashSet(StringComparer.Ordinal)), findings);
    private readonly Slugs _slugs = new(known.StationSlugs.ToHashSet(StringComparer.Ordinal));
    private readonly Source _source = SourceOf(options, known.Sources);
    private readonly List<ProposedStation> _stations = [];
    private readonly List<StationAmenity> _amenities = [];
    private readonly List<Citation> _citations = [];
    private readonly HashSet<string> _citedOrganizations = new(StringComparer.Ordinal);

    /// <summary>What the list adds and changes; null where a row is in doubt, which is reported.</summary>
    public OfficeProposal? Make(IReadOnlyList<StationDraft> drafts)
    {
        foreach (var draft in drafts)
            Take(draft);
        if (findings.Problems.Count > 0)
            return null;
        return new OfficeProposal(
            known.Revision,
            _source,
            [.. _stations.OrderBy(proposed => proposed.Station.Slug, StringComparer.Ordinal)],
            [.. _operators.Proposed],
            [.. _amenities.OrderBy(amenity => amenity.StationSlug, StringComparer.Ordinal).ThenBy(amenity => $"{amenity.Kind}", StringComparer.Ordinal)],
            [.. _citations.OrderBy(citation => $"{citation.SubjectType}", StringComparer.Ordinal).ThenBy(citation => citation.SubjectSlug, StringComparer.Ordinal).ThenBy(citation => citation.Field, StringComparer.Ordinal)]);
    }

    private void Take(StationDraft draft)
    {
        var (before, settled) = _matcher.Match(draft);
        var (runner, known) = _operators.Match(draft);
        if (!settled || !known || !StaysInRegion(draft, before))
            return;
        var station = before is null
            ? StationMaker.New(draft, _slugs.Make(draft.Region.Code, draft.Name), runner?.Slug)
            : StationMaker.Updated(draft, before, runner?.Slug, IsWithin(draft.Region.Code, before.RegionCode));
        _stations.Add(new ProposedStation(station, before, before is null ? [] : StationMaker.Changes(before, station), Amenities(draft, station, before)));
        Cite(draft, station);
        if (runner is not null && _operators.IsProposed(runner) && _citedOrganizations.Add(runner.Slug))
            _citations.Add(Citation(SubjectType.ORGANIZATION, runner.Slug, new Quotation("", draft.Operator!)));
    }

    private bool IsWithin(string code, string above) =>
        regions.ByCode(code) is { } region && regions.ByCode(above) is { } other && regions.IsWithin(region, other);

    /// <summary>A station that a row names by its slug is not carried off to another region by the way.</summary>
    private bool StaysInRegion(StationDraft draft, Station? before)
    {
        if (before is null || IsWithin(draft.Region.Code, before.RegionCode) || IsWithin(before.RegionCode, draft.Region.Code))
            return true;
        var there = regions.ByCode(before.RegionCode) is { } region ? regions.FullName(region) : before.RegionCode;
        findings.Problem(draft.Find(new Complaint(
            $"found {regions.FullName(draft.Region)} as the region of {before.Slug}, which the dataset has in {there}, expected the same region, or 新增 in the column 标识",
            $"数据集中 {before.Slug} 在{there}，表中却在{regions.FullName(draft.Region)}；请核对，确属另一驿站请写“新增”")));
        return false;
    }

    private List<AmenityKind> Amenities(StationDraft draft, Station station, Station? before)
    {
        var there = before?.Amenities.ToDictionary(amenity => amenity.Kind) ?? [];
        foreach (var (kind, _) in draft.Amenities)
            _amenities.Add(there.GetValueOrDefault(kind) ?? new StationAmenity { StationSlug = station.Slug, Kind = kind, Status = AmenityStatus.AVAILABLE });
        foreach (var kind in draft.Missing.Where(there.ContainsKey))
            findings.Remark(draft.Find(new Complaint($"found no {kind}, which the dataset has for {station.Slug}: kept, because a list only adds", $"表中无此设施，但数据集中有 {kind}：保留（名单只增不减）")));
        return [.. draft.Amenities.Select(amenity => amenity.Code).Where(kind => !there.ContainsKey(kind))];
    }

    private void Cite(StationDraft draft, Station station)
    {
        foreach (var quotation in draft.Quotations.DistinctBy(quotation => quotation.Field))
            _citations.Add(Citation(SubjectType.STATION, station.Slug, quotation));
    }

    private Citation Citation(SubjectType type, string slug, Quotation quotation) => new()
    {
        SubjectType = type,
        SubjectSlug = slug,
        Field = quotation.Field,
        SourceSlug = _source.Slug,
        Quote = Quote(quotation.Words),
        Confidence = Confidence.HIGH,
        Note = quotation.Note,
    };

    private static string Quote(string words) => words.Length <= LongestQuote ? words : words[..(char.IsHighSurrogate(words[LongestQuote - 1]) ? LongestQuote - 1 : LongestQuote)];

    /// <summary>The same list again is the same source.</summary>
    private static Source SourceOf(OfficeOptions options, IReadOnlyList<Source> known)
    {
        var same = known.FirstOrDefault(source => source.Headline == options.Title && source.Publication == options.Publisher && source.PublishedOn == options.Published);
        var day = options.Published.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
        return same ?? new Source
        {
            Slug = new Slugs(known.Select(source => source.Slug).ToHashSet(StringComparer.Ordinal)).Make($"office-{day}", options.Title),
            Kind = SourceKind.DATASET,
            Headline = options.Title,
            Publication = options.Publisher,
            PublishedOn = options.Published,
            TextComplete = true,
        };
    }
}
