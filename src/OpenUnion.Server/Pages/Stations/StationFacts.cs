using System.Globalization;
using OpenUnion.Data.Model.Vocabulary;
using OpenUnion.Server.Pages.Html;

namespace OpenUnion.Server.Pages.Stations;

/// <summary>The facts of a station, each with the words that back it; what is not known is left out.</summary>
internal sealed class StationFacts(PageView view, StationRecord station, StationTimes times, StationWeek? week)
{
    private readonly StationQuotes _quotes = new(view, station);

    public Markup Markup => $"""<dl class="facts">{Rows()}</dl>""";

    private IEnumerable<Markup> Rows() =>
    [
        Row(view.Say("开放时间", "Opening hours"), Hours(), "opening_hours"),
        Row(view.Say("地址", "Address"), Chinese(station.Address), "address"),
        Row(view.Say("怎样进入", "Getting in"), Text(station.Access is { } access ? view.Word(access) : null), "access"),
        Row(view.Say("设施", "Amenities"), Items("amenities", station.Amenities.Select(Amenity)), "amenities"),
        Row(view.Say("服务对象", "Whom it serves"), Text(string.Join(view.Say("、", ", "), station.Serves.Select(view.Word))), "serves"),
        Row(view.Say("运营单位", "Run by"), station.Operator is { } run ? view.Label(run) : Markup.Empty, "operator_slug"),
        Row(view.Say("面积", "Floor area"), Text(station.AreaSquareMetres is { } area ? $"{Number(area)} {view.Say("平方米", "m²")}" : null), "area_square_metres"),
        Row(view.Say("启用", "Opened"), Text(station.OpenedOn is { } day ? times.Date(day) : null), "opened_on"),
        Row(view.Say("规模", "Extent"), Text(Extent()), "unit_count", "scope"),
        Row(view.Say("公益项目", "Charity projects"), Items("", station.CharityProjects.Select(view.Label))),
        Row(view.Say("公布的数字", "Published figures"), Items("", station.Statistics.Select(Labels.Label))),
        Row(view.Say("另有说法", "Told otherwise"), Items("", station.ConflictsWith.Select(view.Label))),
        Row(view.Say("坐标", "Position"), Position(), "location"),
        Row(view.Say("整理者注", "Curator’s note"), Chinese(station.Note)),
    ];

    private Markup Row(string label, Markup value, params string[] fields) =>
        value.IsEmpty ? Markup.Empty : $"""<div><dt>{label}</dt><dd>{value}{_quotes.For(fields)}</dd></div>""";

    private static Markup Text(string? text) => string.IsNullOrEmpty(text) ? Markup.Empty : $"<p>{text}</p>";

    private static Markup Chinese(string? text) => string.IsNullOrEmpty(text) ? Markup.Empty : $"""<p lang="zh-Hans">{text}</p>""";

    private static Markup Items(string style, IEnumerable<Markup> items)
    {
        var list = Markup.Join(items.Select(item => (Markup)$"<li>{item}</li>"));
        return list.IsEmpty ? list : $"""<ul class="items {style}">{list}</ul>""";
    }

    private static string Number(double number) => number.ToString("#,0.######", CultureInfo.InvariantCulture);

    private Markup Hours()
    {
        if (station.OpeningHours is not { } text) return Markup.Empty;
        if (week is null) return $"<p><code>{text}</code></p>";
        return $"""{times.Table(week)}<p class="osm"><code>{text}</code></p>""";
    }

    private Markup Amenity(AmenityRecord amenity)
    {
        var broken = amenity.Status == AmenityStatus.OUT_OF_ORDER ? Small(view.Say("故障", "out of order")) : Markup.Empty;
        var verified = amenity.VerifiedOn is { } day ? Small(view.Say($"{times.Date(day)}核实", $"checked {times.Date(day)}")) : Markup.Empty;
        return $"{view.Word(amenity.Kind)}{broken}{verified}";
    }

    private static Markup Small(string text) => $" <small>{text}</small>";

    private string? Extent()
    {
        if (station.Scope == StationScope.SINGLE) return null;
        return station.UnitCount is { } count
            ? view.Say($"一组站点，共{Number(count)}处，出处未逐一列名", $"A group of {Number(count)} places, which the source does not tell apart")
            : view.Say("一组站点，出处未逐一列名", "A group of places, which the source does not tell apart");
    }

    private Markup Position()
    {
        if (station.Location is not { Coordinates: [var longitude, var latitude, ..] }) return Markup.Empty;
        var precision = station.LocationPrecision is { } known ? view.Say("，精确到", "; ") + view.Word(known) : "";
        var estimate = station.CoordinatesEstimated ? view.Say("，整理者据地址估计", "; estimated from the address by the curator") : "";
        return $"""<p>{view.Say($"东经{Number(longitude)}°，北纬{Number(latitude)}°", $"{Number(latitude)}° N, {Number(longitude)}° E")}</p><p class="quote"><small>WGS-84{precision}{estimate}</small></p>""";
    }
}
