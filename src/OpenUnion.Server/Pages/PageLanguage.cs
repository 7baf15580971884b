using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace OpenUnion.Server.Pages;

/// <summary>The languages that pages are in.</summary>
internal enum PageLanguage
{
    Chinese,
    English,
}

/// <summary>Which language a request wants, and its names.</summary>
internal static class PageLanguages
{
    private const string Parameter = "lang";

    /// <summary>For the attribute <c>lang</c>: https://www.rfc-editor.org/rfc/rfc5646</summary>
    public static string Tag(this PageLanguage language) => language == PageLanguage.Chinese ? "zh-Hans" : "en";

    /// <summary>
    /// The language that the address names, or that was chosen before (a cookie), or that the browser likes best of the two; Chinese,
    /// which the data is in, for one that says nothing.
    /// </summary>
    public static PageLanguage Choose(HttpRequest request) =>
        Named(request.Query[Parameter]) ?? Named(request.Cookies[Parameter]) ?? Liked(request) ?? PageLanguage.Chinese;

    /// <summary>Whether the address itself names it.</summary>
    public static bool IsNamed(HttpRequest request) => Named(request.Query[Parameter]) is not null;

    private static PageLanguage? Named(string? tag) => tag switch
    {
        null => null,
        _ when IsOf(tag, "zh") => PageLanguage.Chinese,
        _ when IsOf(tag, "en") => PageLanguage.English,
        _ => null,
    };

    // Who likes neither, but says so, reads English rather than Chinese.
    private static PageLanguage? Liked(HttpRequest request)
    {
        if (!StringWithQualityHeaderValue.TryParseList(request.Headers.AcceptLanguage, out var liked) || liked.Count == 0) return null;
        return liked.OrderByDescending(one => one.Quality ?? 1).Select(one => Named(one.Value.Value)).FirstOrDefault(one => one is not null) ?? PageLanguage.English;
    }

    private static bool IsOf(string tag, string language) =>
        tag.StartsWith(language, StringComparison.OrdinalIgnoreCase) && (tag.Length == language.Length || tag[language.Length] == '-');
}
