using System.Text;
using OpenUnion.GraphQL.Language;

namespace OpenUnion.GraphQL.Tests.Language;

public class SourceTests
{
    [Theory]
    [InlineData("abc", 0, 1, 1)]
    [InlineData("abc", 3, 1, 4)]
    [InlineData("a\nb", 2, 2, 1)]
    [InlineData("a\rb", 2, 2, 1)]
    [InlineData("a\r\nb", 3, 2, 1)]
    [InlineData("a\r\nb", 2, 1, 3)]
    [InlineData("\r\r\n\n", 4, 4, 1)]
    [InlineData("会x", 3, 1, 2)]
    [InlineData("😀x", 4, 1, 3)]
    public void A_byte_offset_has_a_line_and_a_column_in_UTF_16_units(string text, int offset, int line, int column) =>
        Source.FromString(text).PositionOf(offset).ShouldBe(new SourceLocation(line, column));

    [Fact]
    public void Places_of_many_errors_in_a_long_document_are_found_quickly()
    {
        var source = Source.FromString(new string('\n', 500_000) + new string(' ', 500_000));
        var started = System.Diagnostics.Stopwatch.StartNew();

        for (var i = 0; i < 2000; i++) source.PositionOf(1_000_000 - i).ShouldBe(new SourceLocation(500_001, 500_001 - i));

        // Reading the document anew for each would take many times as long.
        started.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(5));
    }

    [Fact]
    public void The_name_of_a_source_is_part_of_its_places()
    {
        var document = Parser.ParseDocument(new Source("type A { b: C }"u8.ToArray(), "a.graphql"));

        new GraphQLError("Unknown.", document.Definitions[0].Location).ToString().ShouldBe("Unknown. (a.graphql:1:1)");
    }

    [Fact]
    public void Well_formed_strings_become_plain_UTF_8() =>
        Source.FromString("工会😀").Text.ToArray().ShouldBe(Encoding.UTF8.GetBytes("工会😀"));
}
