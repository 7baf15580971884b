using Microsoft.AspNetCore.Http;
using OpenUnion.Server.Hosting;
using OpenUnion.Server.Pages.Html;
using OpenUnion.Server.Pages.Stations;

namespace OpenUnion.Server.Pages;

/// <summary>What a visitor reads where there is no page, and where to go from there.</summary>
internal static class MissingPage
{
    /// <summary>No station has the name in the address; some may have been meant.</summary>
    public static WrittenPage Station(PageView view, IReadOnlyList<StationName> found) => Page(
        view,
        view.Say("没有这个驿站", "No such station"),
        view.Say("数据集里没有以此为地址的驿站，它可能已经改名，或从数据中删除。", "No station in the dataset has this address. It may have been renamed, or removed from the data."),
        found.Count == 0 ? Markup.Empty : $"""<p>{view.Say("要找的也许是：", "You may be looking for:")}</p><ul>{found.Select(station => (Markup)$"<li>{view.Label(station)}</li>")}</ul>""");

    public static WrittenPage Source(PageView view) => Page(
        view, view.Say("没有这个来源", "No such source"), view.Say("数据集里没有以此为地址的来源。", "No source in the dataset has this address."), Markup.Empty);

    public static WrittenPage Address(PageView view) => Page(
        view, view.Say("没有这个页面", "No such page"), view.Say("这个地址没有内容。", "There is nothing at this address."), Markup.Empty);

    public static WrittenPage Unreachable(PageView view) => Page(
        view, view.Say("暂时无法读取数据", "The data cannot be read at the moment"), view.Say("数据库暂无应答，请稍后再试。", "The database does not answer; please try again soon."), Markup.Empty);

    public static Task SendMissingAsync(this WrittenPage page, HttpContext context, PageShell shell, PageView view)
    {
        context.Response.StatusCode = StatusCodes.Status404NotFound;
        return page.SendAsync(context, shell, view, Freshness.NoCache);
    }

    public static Task SendUnreachableAsync(this WrittenPage page, HttpContext context, PageShell shell, PageView view)
    {
        context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
        context.Response.Headers.RetryAfter = "5";
        return page.SendAsync(context, shell, view, Freshness.NoStore);
    }

    private static WrittenPage Page(PageView view, string title, string text, Markup more) => new($"{title} · OpenUnion", $"""<meta name="robots" content="noindex">""", $"""
        <main id="content" class="missing"><h1>{title}</h1><p>{text}</p>{more}
        <p><a href="{view.Link("")}">{view.Say("在地图上找，或按名称、拼音搜索", "Look on the map, or search by name or pinyin")}</a></p></main>
        """);
}
