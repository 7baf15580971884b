using OpenUnion.GraphQL.Language;

namespace OpenUnion.GraphQL.Tests.Language;

public class PrinterTests
{
    [Theory]
    [InlineData("query{a}", "{\n  a\n}")]
    [InlineData("query Q($a:Int=1@d,$b:[T!]!)@x{a}", "query Q($a: Int = 1 @d, $b: [T!]!) @x {\n  a\n}")]
    [InlineData("query($a:Int){a}", "query ($a: Int) {\n  a\n}")]
    [InlineData("{x:a(b:{c:[1,$d]})@skip(if:true){...F@d ...on T{a}...@d{b}}}", "{\n  x: a(b: { c: [1, $d] }) @skip(if: true) {\n    ...F @d\n    ... on T {\n      a\n    }\n    ... @d {\n      b\n    }\n  }\n}")]
    [InlineData("\"d\" query{a}", "\"d\"\nquery {\n  a\n}")]
    [InlineData("query(\"d\"$a:Int){a}", "query (\n  \"d\"\n  $a: Int\n) {\n  a\n}")]
    [InlineData("fragment F on T@d{a}", "fragment F on T @d {\n  a\n}")]
    [InlineData("type A query { a }", "type A\n\nquery {\n  a\n}")]
    [InlineData("extend schema @a query { a } { b }", "extend schema @a\n\nquery {\n  a\n}\n\n{\n  b\n}")]
    [InlineData("union A @a { a }", "union A @a\n\n{\n  a\n}")]
    public void Documents_have_one_layout(string text, string printed) => Parser.ParseDocument(text).ToString().ShouldBe(printed);

    [Fact]
    public void Long_arguments_take_a_line_each()
    {
        var value = new string('x', 70);

        Parser.ParseDocument($"{{ f(a: \"{value}\", b: 1) }}").ToString().ShouldBe($"{{\n  f(\n    a: \"{value}\"\n    b: 1\n  )\n}}");
    }

    [Fact]
    public void Control_characters_are_escaped() =>
        Printer.QuotedString("\" \\ \b\f\n\r\t \u0001 \u007F 会😀").ShouldBe("\"\\\" \\\\ \\b\\f\\n\\r\\t \\u0001 \\u007F 会😀\"");

    [Fact]
    public void A_block_string_deep_inside_keeps_its_meaning()
    {
        const string Text = "{ a(b: [{ c: \"\"\"\n   one\n     two\n\n   three\"\"\" }]) { d } }";
        var printed = Parser.ParseDocument(Text).ToString();

        TreeText.Of(Parser.ParseDocument(printed)).ShouldBe(TreeText.Of(Parser.ParseDocument(Text)));
    }
}
