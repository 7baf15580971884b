using System.Globalization;
using System.Text.Json;
using OpenUnion.Server.Pages.Html;
using OpenUnion.Server.Pages.Sources;

namespace OpenUnion.Server.Pages.Stations;

/// <summary>The page of a station.</summary>
internal sealed class StationPage(PageView view, string root, StationRecord station, IReadOnlyList<HolidayRecord> holidays, DateTimeOffset now)
{
    private readonly StationTimes _times = new(view, now);
    private readonly StationWeek? _week = StationWeek.Of(station.OpeningHours, holidays, new StationTimes(view, now).Today);

    public WrittenPage Write() => new($"{Name} · {Place} · OpenUnion", Head(), Content());

    private string Name => view.Name(station.Name, station.NameEn);

    private string Place => string.Join(view.Say("", ", "), view.Language == PageLanguage.Chinese
        ? station.Region.Path.Select(region => region.Name)
        : station.Region.Path.Reverse().Select(region => view.Name(region.Name, region.NameEn)));

    private string Address => $"{root}/stations/{Uri.EscapeDataString(station.Slug)}";

    private Markup Head() => $"""
        <meta name="description" content="{Description()}">
        {WrittenPage.Alternates(Address, view.Language)}<script type="application/ld+json">{Markup.Trusted(new StationSchema(station, Address, _week).Json())}</script>
        {(station.Location is null ? Markup.Empty : (Markup)$"""<script type="module" src="{view.Up}widget/openunion-map.js"></script>""")}
        """;

    private string Description() => view.Language == PageLanguage.Chinese && station.Summary is { } summary
        ? $"{Place}{station.Name}：{summary}"
        : string.Join(view.Say("，", ", "), new[] { Name, view.Word(station.Kind), Place, station.Address }.Where(part => part is { Length: > 0 }));

    private Markup Content() => $"""
        <main id="content" class="station">
        <nav class="crumbs" aria-label="{view.Say("位置", "Place")}"><ol><li><a href="{view.Link("")}">{view.Say("工会驿站", "Union stations")}</a></li>{station.Region.Path.Select(Crumb)}</ol></nav>
        <div class="title">
        <h1>{view.Label(new Named(station.Name, station.NameEn))}</h1>
        {OtherName()}
        <p class="kind">{view.Word(station.Kind)}{(station.MostBeautiful ? view.Say("，最美工会驿站", ", named a most beautiful station") : "")}</p>
        <p class="now">{_times.State(station)}</p>
        {(station.Summary is { } summary ? (Markup)$"""<p class="lead" lang="zh-Hans">{summary}</p>""" : Markup.Empty)}
        </div>
        <section aria-labelledby="facts"><h2 id="facts">{view.Say("情况", "Facts")}</h2>{new StationFacts(view, station, _times, _week).Markup}</section>
        {Map()}
        <section aria-labelledby="sources"><h2 id="sources">{view.Say("出处", "Sources")}</h2><ol class="sources">{Sources()}</ol></section>
        <section class="data" aria-labelledby="data"><h2 id="data">{view.Say("数据", "Data")}</h2>
        <p><a href="{view.Up}graphql?query={Uri.EscapeDataString(Query)}">JSON</a> <a href="{view.Up}export/stations.geojson?where={Uri.EscapeDataString(Where)}">GeoJSON</a> <a href="{view.Up}export/stations.csv?where={Uri.EscapeDataString(Where)}">CSV</a></p></section>
        </main>
        """;

    private string Query =>
        $"{{station(slug:{Slug}){{name nameEn kind status address openingHours isOpen amenities{{kind status}} location{{coordinates}} citations{{field quote source{{headline}}}}}}}}";

    private string Where => $"{{\"slug\":{{\"eq\":{Slug}}}}}";

    private string Slug => JsonSerializer.Serialize(station.Slug);

    private Markup Crumb(RegionRecord region) => $"<li>{view.Name(region.Name, region.NameEn)}</li>";

    // The heading is in the page's language, where there is a name in it.
    private Markup OtherName()
    {
        if (station.NameEn is not { Length: > 0 } english) return Markup.Empty;
        if (view.Language == PageLanguage.English) return $"""<p class="other" lang="zh-Hans">{station.Name}</p>""";
        return $"""<p class="other" lang="en">{english}</p>""";
    }

    private IEnumerable<Markup> Sources()
    {
        var quotes = new StationQuotes(view, station);
        return station.Sources.Select((source, index) =>
            (Markup)$"""<li id="source-{index + 1}">{SourceLine.Headline(view, source)} <span class="details">{SourceLine.Details(view, source)}</span>{quotes.Of(source)}</li>""");
    }

    // The list of the map goes by the distance from here, so that it begins with the station itself.
    private Markup Map()
    {
        if (station.Location is not { Coordinates: [var longitude, var latitude, ..] }) return Markup.Empty;
        var point = string.Create(CultureInfo.InvariantCulture, $"{longitude},{latitude}");
        return $"""
            <section aria-labelledby="map"><h2 id="map">{view.Say("位置与附近驿站", "On the map, and what is near")}</h2>
            <p class="elsewhere">{view.Say("用别的地图打开：", "Open in: ")}<a href="https://uri.amap.com/marker?position={point}&amp;coordinate=wgs84&amp;name={Uri.EscapeDataString(station.Name)}" rel="noreferrer">{view.Say("高德地图", "AMap")}</a>
            <a href="https://api.map.baidu.com/marker?location={Swapped(longitude, latitude)}&amp;coord_type=wgs84&amp;output=html&amp;title={Uri.EscapeDataString(station.Name)}&amp;content={Uri.EscapeDataString(station.Address ?? "")}" rel="noreferrer">{view.Say("百度地图", "Baidu Maps")}</a>
            <a href="https://www.openstreetmap.org/?mlat={Plain(latitude)}&amp;mlon={Plain(longitude)}#map=17/{Plain(latitude)}/{Plain(longitude)}" rel="noreferrer">OpenStreetMap</a></p>
            <openunion-map near="{point}" center="{point}" zoom="11.5"></openunion-map></section>
            """;
    }

    private static string Plain(double degrees) => degrees.ToString(CultureInfo.InvariantCulture);

    private static string Swapped(double longitude, double latitude) => string.Create(CultureInfo.InvariantCulture, $"{latitude},{longitude}");
}
