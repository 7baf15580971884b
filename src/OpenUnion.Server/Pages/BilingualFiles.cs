using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using OpenUnion.Server.Hosting;

namespace OpenUnion.Server.Pages;

/// <summary>Built pages that exist once for each language, such as the front page: <c>index.html</c> and <c>index.en.html</c>.</summary>
internal static class BilingualFiles
{
    private static readonly Dictionary<string, string> Addresses = new(StringComparer.Ordinal) { ["/"] = "index", ["/embed-code"] = "embed-code" };

    /// <summary>Sends them in the visitor's language and theme. They are small, and read once.</summary>
    public static void UseBilingualFiles(this IApplicationBuilder app, string folder)
    {
        var pages = Addresses.Where(page => File.Exists(Path.Combine(folder, $"{page.Value}.html"))).ToDictionary(page => page.Key, page => Read(folder, page.Value), StringComparer.Ordinal);
        app.Use((context, next) =>
        {
            var request = context.Request;
            if (!HttpMethods.IsGet(request.Method) && !HttpMethods.IsHead(request.Method)) return next(context);
            if (!pages.TryGetValue(request.Path.Value!, out var page)) return next(context);
            var view = PageView.Of(request);
            var alternates = WrittenPage.Alternates(WrittenPage.Root(request) + request.Path, view.Language).ToString();
            return PageResponse.SendAsync(context, view, PageShell.For(view, page[view.Language]).Replace("<!--head-->", alternates, StringComparison.Ordinal), Freshness.NoCache);
        });
    }

    private static Dictionary<PageLanguage, string> Read(string folder, string page) => Enum.GetValues<PageLanguage>().ToDictionary(language => language, language =>
    {
        var file = Path.Combine(folder, PageShell.FileName(page, language));
        return File.ReadAllText(File.Exists(file) ? file : Path.Combine(folder, $"{page}.html"));
    });
}
