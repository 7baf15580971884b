using OpenUnion.Server.Pages.Html;

namespace OpenUnion.Server.Pages;

/// <summary>
/// What stands around a page that the server writes: the built <c>shell.html</c> and <c>shell.en.html</c>, in which the places of the
/// head and of the content are marked. Where nothing is built, a plain page does.
/// </summary>
internal sealed class PageShell
{
    private const string Head = "<!--head-->";
    private const string Content = "<!--content-->";

    private readonly string[] _chinese;
    private readonly string[] _english;

    /// <exception cref="InvalidDataException">A built shell has not both marks.</exception>
    public PageShell(string folder)
    {
        _chinese = Parts(folder, PageLanguage.Chinese);
        _english = Parts(folder, PageLanguage.English);
    }

    /// <summary>The built file of a page in a language.</summary>
    public static string FileName(string page, PageLanguage language) => language == PageLanguage.Chinese ? $"{page}.html" : $"{page}.en.html";

    /// <summary>A built page for a visitor: with the theme, and addresses that lead from where the page stands.</summary>
    public static string For(PageView view, string page)
    {
        if (view.Theme.Length > 0) page = page.Replace("<html", $"<html{view.Theme}", StringComparison.Ordinal);
        return view.Up == "./" ? page : page.Replace("=\"./", $"=\"{view.Up}", StringComparison.Ordinal);
    }

    /// <summary>The whole page.</summary>
    public string Fill(PageView view, Markup head, Markup content)
    {
        var parts = view.Language == PageLanguage.Chinese ? _chinese : _english;
        return string.Concat([For(view, parts[0]), head.ToString(), For(view, parts[1]), content.ToString(), For(view, parts[2])]);
    }

    private static string[] Parts(string folder, PageLanguage language)
    {
        var file = Path.Combine(folder, FileName("shell", language));
        var text = File.Exists(file) ? File.ReadAllText(file) : Plain(language);
        var parts = text.Split([Head, Content], StringSplitOptions.None);
        return parts.Length == 3 ? parts : throw new InvalidDataException($"{file}: expected {Head} and {Content}, each once.");
    }

    private static string Plain(PageLanguage language) => $"""
        <!doctype html>
        <html lang="{language.Tag()}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">{Head}</head>
        <body>{Content}</body></html>

        """;
}
