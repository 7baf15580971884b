using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace OpenUnion.Server.Pages.Html;

/// <summary>
/// Markup, made from interpolated strings: what stands in the string is markup, what is put into it is text and encoded, for the
/// content of an element as for an attribute in double quotes. A plain string is not markup, so that forgetting does not compile.
/// </summary>
[InterpolatedStringHandler]
internal sealed class Markup
{
    // Chinese stays as it is; < > & " ' and what XML forbids do not.
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    private readonly StringBuilder _text;

    public Markup(int literalLength, int formattedCount) => _text = new(literalLength + formattedCount * 32);

    public static Markup Empty { get; } = new(0, 0);

    /// <summary>Whether there is nothing.</summary>
    public bool IsEmpty => _text.Length == 0;

    /// <summary>One after another.</summary>
    public static Markup Join(IEnumerable<Markup> parts, string separator = "")
    {
        var all = new Markup(0, 8);
        foreach (var part in parts)
        {
            if (!all.IsEmpty) all.AppendFormatted(separator);
            all.AppendFormatted(part);
        }

        return all;
    }

    /// <summary>Markup from a file of our own, or encoded by other means.</summary>
    public static Markup Trusted(string markup)
    {
        var all = new Markup(markup.Length, 0);
        all.AppendLiteral(markup);
        return all;
    }

    public void AppendLiteral(string markup) => _text.Append(markup);

    public void AppendFormatted(string? text)
    {
        if (text is not null) _text.Append(Encoder.Encode(text));
    }

    public void AppendFormatted(Markup? markup) => _text.Append(markup?._text);

    public void AppendFormatted(IEnumerable<Markup> parts)
    {
        foreach (var part in parts) AppendFormatted(part);
    }

    public void AppendFormatted(int number) => _text.Append(number.ToString(CultureInfo.InvariantCulture));

    /// <inheritdoc/>
    public override string ToString() => _text.ToString();
}
