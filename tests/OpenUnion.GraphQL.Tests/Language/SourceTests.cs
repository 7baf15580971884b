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
    public void The_name_of_a_source_is_part_of_its_places()
    {
        var document = Parser.ParseDocument(new Source("type A { b: C }"u8.ToArray(), "a.graphql"));

        new GraphQLError("Unknown.", document.Definitions[0].Location).ToString().ShouldBe("Unknown. (a.graphql:1:1)");
    }

    [Fact]
    public void Well_formed_strings_become_plain_UTF_8() =>
        Source.FromString("工会😀").Text.ToArray().ShouldBe(Encoding.UTF8.GetBytes("工会😀"));
}
