using System.Globalization;
using OpenUnion.Server.Pages.Html;

namespace OpenUnion.Server.Pages.Sources;

/// <summary>A source in one line.</summary>
internal static class SourceLine
{
    /// <summary>The headline, which leads to the source's own page.</summary>
    public static Markup Headline(PageView view, SourceRecord source) =>
        $"""<a href="{view.Link($"sources/{Uri.EscapeDataString(source.Slug)}")}" lang="zh-Hans"><cite>{source.Headline}</cite></a>""";

    /// <summary>Who published it, when, and who wrote it.</summary>
    public static string Details(PageView view, SourceRecord source) =>
        string.Join(view.Say("，", ", "), new[] { source.Publication, Day(view, source), Reporters(view, source) }.Where(part => part is { Length: > 0 }));

    private static string? Reporters(PageView view, SourceRecord source) => source.Reporters.Count == 0
        ? null
        : view.Say("记者 ", "by ") + string.Join(view.Say("、", ", "), source.Reporters);

    private static string? Day(PageView view, SourceRecord source) => source switch
    {
        { PublishedOn: { } on } => Date(view, on),
        { PublishedAfter: { } after, PublishedBefore: { } before } => view.Say($"{Date(view, after)}至{Date(view, before)}之间", $"between {Date(view, after)} and {Date(view, before)}"),
        { PublishedAfter: { } after } => view.Say($"{Date(view, after)}以后", $"after {Date(view, after)}"),
        { PublishedBefore: { } before } => view.Say($"{Date(view, before)}以前", $"before {Date(view, before)}"),
        _ => null,
    };

    private static string Date(PageView view, DateOnly date) => date.ToString(view.Say("yyyy年M月d日", "d MMMM yyyy"), CultureInfo.InvariantCulture);
}
