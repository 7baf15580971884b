using OpenUnion.Data.Model.Vocabulary;
using OpenUnion.Server.Pages.Html;
using OpenUnion.Server.Pages.Sources;

namespace OpenUnion.Server.Pages.Stations;

/// <summary>The words behind each of a station's facts, with the number of the source in the list at the foot of the page.</summary>
internal sealed class StationQuotes(PageView view, StationRecord station)
{
    private readonly Dictionary<string, int> _numbers = station.Sources.Select((source, index) => (source.Slug, Number: index + 1)).ToDictionary(StringComparer.Ordinal);

    /// <summary>What is said about a field and its parts (<c>amenities.CHARGING</c>), each sentence once.</summary>
    public Markup For(params string[] fields) => Markup.Join(station.Citations
        .Where(citation => Array.Exists(fields, field => citation.Field == field || citation.Field.StartsWith(field + ".", StringComparison.Ordinal)))
        .DistinctBy(citation => (citation.Quote, citation.Source.Slug))
        .Select(Quote));

    /// <summary>What is said about the record as a whole by one source.</summary>
    public Markup Of(SourceRecord source) => Markup.Join(station.Citations
        .Where(citation => citation.Field.Length == 0 && citation.Source.Slug == source.Slug && citation.Quote is not null)
        .Select(citation => (Markup)$"""<p class="quote"><q lang="zh-Hans">{citation.Quote}</q></p>"""));

    private Markup Quote(CitationRecord citation) => $"""<p class="quote">{Words(citation)}{Remark(citation)}{Reference(citation)}</p>""";

    private static Markup Words(CitationRecord citation) => citation.Quote is { } quote ? $"""<q lang="zh-Hans">{quote}</q>""" : Markup.Empty;

    private Markup Remark(CitationRecord citation)
    {
        var doubt = citation.Confidence switch
        {
            Confidence.MEDIUM => view.Say("据文意推断", "inferred"),
            Confidence.LOW => view.Say("原文残缺", "text damaged"),
            _ => null,
        };
        if (doubt is null && citation.Note is null) return Markup.Empty;
        return $"""<small>{doubt}{(doubt is null || citation.Note is null ? "" : view.Say("：", ": "))}<span lang="zh-Hans">{citation.Note}</span></small>""";
    }

    private Markup Reference(CitationRecord citation) => _numbers.TryGetValue(citation.Source.Slug, out var number)
        ? $"""<a class="reference" href="#source-{number}" aria-label="{view.Say($"出处{number}", $"Source {number}")}">{number}</a>"""
        : Markup.Empty;
}
