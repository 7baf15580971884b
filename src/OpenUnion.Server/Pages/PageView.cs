using Microsoft.AspNetCore.Http;

namespace OpenUnion.Server.Pages;

/// <summary>How one visitor sees a page.</summary>
/// <param name="Language">The language that it is in.</param>
/// <param name="Theme">An attribute of the root element for light or dark, if the visitor has chosen one; else empty.</param>
/// <param name="Up">From the page's address to the front page's: the pages also work below a path of a reverse proxy.</param>
/// <param name="Parameters">What links to other pages carry on: the language, if the address names it.</param>
internal sealed record PageView(PageLanguage Language, string Theme, string Up, string Parameters)
{
    public static PageView Of(HttpRequest request)
    {
        var language = PageLanguages.Choose(request);
        return new(language, ThemeOf(request), UpFrom(request.Path), PageLanguages.IsNamed(request) ? $"?lang={language.Tag()[..2]}" : "");
    }

    /// <summary>One of two texts.</summary>
    public string Say(string chinese, string english) => Language == PageLanguage.Chinese ? chinese : english;

    /// <summary>The English name if there is one and the page is in English; else the Chinese one.</summary>
    public string Name(string chinese, string? english) => Language == PageLanguage.English && english is { Length: > 0 } ? english : chinese;

    /// <summary>The address of a page, given from the front page: <c>stations/a</c>.</summary>
    public string Link(string path) => Up + path + Parameters;

    private static string ThemeOf(HttpRequest request) => request.Cookies["theme"] switch
    {
        "light" => " data-theme=\"light\"",
        "dark" => " data-theme=\"dark\"",
        _ => "",
    };

    private static string UpFrom(PathString path)
    {
        var folders = path.Value!.Count(letter => letter == '/') - 1;
        return folders == 0 ? "./" : string.Concat(Enumerable.Repeat("../", folders));
    }
}
