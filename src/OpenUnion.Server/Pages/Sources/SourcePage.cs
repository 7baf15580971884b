using OpenUnion.Server.Pages.Html;
using OpenUnion.Server.Pages.Stations;

namespace OpenUnion.Server.Pages.Sources;

/// <summary>The page of a source: who published it, and which records rest on it.</summary>
internal sealed class SourcePage(PageView view, string root, BackedSource source)
{
    public WrittenPage Write() => new($"{source.Headline} · OpenUnion", Head(), Content());

    private Markup Head() => $"""
        <meta name="description" content="{view.Say("来源：", "Source: ")}{source.Headline}">
        {WrittenPage.Alternates($"{root}/sources/{Uri.EscapeDataString(source.Slug)}", view.Language)}
        """;

    private Markup Content() => $"""
        <main id="content" class="source">
        <nav class="crumbs" aria-label="{view.Say("位置", "Place")}"><ol><li><a href="{view.Link("")}">OpenUnion</a></li><li>{view.Say("出处", "Sources")}</li></ol></nav>
        <div class="title">
        <h1 lang="zh-Hans">{source.Headline}</h1>
        <p class="kind">{string.Join(view.Say("，", ", "), new[] { view.Word(source.Kind), SourceLine.Details(view, source.Record) }.Where(part => part.Length > 0))}</p>
        {Remark(source.PublishedNote)}{Remark(source.Note)}
        </div>
        <h2>{view.Say("据此记录的事实", "What rests on it")}</h2>
        <dl class="facts">{Rows()}</dl>
        </main>
        """;

    private IEnumerable<Markup> Rows() =>
    [
        Row(view.Say("驿站", "Stations"), source.Stations, view.Label),
        Row(view.Say("公布的数字", "Published figures"), source.Statistics, Labels.Label),
        Row(view.Say("培训项目", "Training programs"), source.TrainingPrograms, view.Label),
        Row(view.Say("竞赛", "Competitions"), source.Competitions, view.Label),
        Row(view.Say("公益项目", "Charity projects"), source.CharityProjects, view.Label),
        Row(view.Say("组织", "Organizations"), source.Organizations, view.Label),
    ];

    private Markup Row<T>(string label, Backed<T> backed, Func<T, Markup> item)
    {
        if (backed.TotalCount == 0) return Markup.Empty;
        var more = backed.TotalCount - backed.Nodes.Count;
        var rest = more == 0 ? Markup.Empty : (Markup)$"<li>{view.Say($"另有{more}条", $"and {more} more")}</li>";
        return $"""<div><dt>{label}</dt><dd><ul class="items lines">{backed.Nodes.Select(node => (Markup)$"<li>{item(node)}</li>")}{rest}</ul></dd></div>""";
    }

    private static Markup Remark(string? text) => text is null ? Markup.Empty : $"""<p class="lead" lang="zh-Hans">{text}</p>""";
}
