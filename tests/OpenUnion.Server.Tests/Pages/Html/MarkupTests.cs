using OpenUnion.Server.Pages.Html;

namespace OpenUnion.Server.Tests.Pages.Html;

public sealed class MarkupTests
{
    [Theory]
    [InlineData("万达骑士驿站（东）", "万达骑士驿站（东）")]
    [InlineData("</p><script>alert(1)</script>", "&lt;/p&gt;&lt;script&gt;alert(1)&lt;/script&gt;")]
    [InlineData("\" onload='x' &amp;", "&quot; onload=&#x27;x&#x27; &amp;amp;")]
    [InlineData("\0\u000b", "&#x0;&#xB;")]
    public void Text_is_encoded_for_content_and_attributes(string text, string expected)
    {
        Markup markup = $"""<p title="{text}">{text}</p>""";

        markup.ToString().ShouldBe($"""<p title="{expected}">{expected}</p>""");
    }

    [Fact]
    public void Markup_within_markup_is_not_encoded_again()
    {
        Markup item = $"<li>{"<"}</li>";
        Markup none = $"{(string?)null}{(Markup?)null}";

        ((Markup)$"<ul>{item}{new[] { item, item }}{none}{7}</ul>").ToString().ShouldBe("<ul><li>&lt;</li><li>&lt;</li><li>&lt;</li>7</ul>");
        none.IsEmpty.ShouldBeTrue();
    }

    [Fact]
    public void Parts_are_joined_with_text_between()
    {
        Markup.Join([$"<b>a</b>", $"<b>b</b>"], " & ").ToString().ShouldBe("<b>a</b> &amp; <b>b</b>");
        Markup.Join([]).IsEmpty.ShouldBeTrue();
    }
}
