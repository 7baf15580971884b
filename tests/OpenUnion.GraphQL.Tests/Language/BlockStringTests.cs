using OpenUnion.GraphQL.Language;

namespace OpenUnion.GraphQL.Tests.Language;

public class BlockStringTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData("  a", "  a")]
    [InlineData("\n    Hello,\n      World!\n\n    Yours.\n  ", "Hello,\n  World!\n\nYours.")]
    [InlineData("a\n    b\n  c", "a\n  b\nc")]
    [InlineData("\n \t \n a \n \n", "a ")]
    [InlineData("\r\n  a\r  b\n  c", "a\nb\nc")]
    [InlineData("\n\ta\n  b", "a\n b")]
    [InlineData(" \n \t ", "")]
    public void Common_indentation_and_blank_ends_are_taken_away(string raw, string value) => BlockString.Dedent(raw).ShouldBe(value);

    [Fact]
    public void Escaped_quotes_are_three_quotes() =>
        Parser.ParseConstValue("\"\"\"a \\\"\"\" b \\n\"\"\"").String.ShouldBe("a \"\"\" b \\n");

    [Theory]
    [InlineData("a", "\"\"\"a\"\"\"")]
    [InlineData("a\nb", "\"\"\"\na\nb\n\"\"\"")]
    [InlineData("ends with \"", "\"\"\"\nends with \"\n\"\"\"")]
    [InlineData("ends with \\", "\"\"\"\nends with \\\n\"\"\"")]
    [InlineData("  starts blank", "\"\"\"  starts blank\"\"\"")]
    [InlineData("has \"\"\" inside", "\"\"\"has \\\"\"\" inside\"\"\"")]
    public void A_value_is_laid_out_so_that_it_reads_well(string value, string printed) => BlockStringPrinter.Print(value).ShouldBe(printed);

    [Theory]
    [InlineData("\na")]
    [InlineData("a\n")]
    [InlineData(" a\n b")]
    [InlineData("a\rb")]
    public void A_value_that_no_block_string_means_is_not_printed_as_one(string value) => BlockStringPrinter.Print(value).ShouldBeNull();
}
