using OpenUnion.Server.Pages.Html;
using OpenUnion.Server.Pages.Stations;

namespace OpenUnion.Server.Pages;

/// <summary>Records as lists name them. What has no English name keeps its Chinese one, marked as such.</summary>
internal static class Labels
{
    public static Markup Label(this PageView view, Named named)
    {
        if (view.Language == PageLanguage.English && named.NameEn is { Length: > 0 } english) return $"{english}";
        return $"""<span lang="zh-Hans">{named.Name}</span>""";
    }

    /// <summary>A station, with the way to its page.</summary>
    public static Markup Label(this PageView view, StationName station) =>
        $"""<a href="{view.Link($"stations/{Uri.EscapeDataString(station.Slug)}")}">{view.Label(new Named(station.Name, station.NameEn))}</a>""";

    /// <summary>A figure as it was printed, hedge word and all.</summary>
    public static Markup Label(FigureRecord figure)
    {
        var unit = figure.ValueText.EndsWith(figure.Unit, StringComparison.Ordinal) ? "" : figure.Unit;
        return $"""<span lang="zh-Hans">{figure.Name}：{figure.ValueText}{unit}</span>""";
    }
}
