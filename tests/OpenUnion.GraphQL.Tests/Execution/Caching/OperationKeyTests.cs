using System.Text;
using OpenUnion.GraphQL.Execution;

namespace OpenUnion.GraphQL.Tests.Execution.Caching;

public class OperationKeyTests
{
    [Fact]
    public void Keys_are_equal_by_text_and_name()
    {
        Key("{ a }", null).ShouldBe(Key("{ a }", null));
        Key("{ a }", "A").ShouldBe(Key("{ a }", "A"));
        Key("{ a }", "A").GetHashCode().ShouldBe(Key("{ a }", "A").GetHashCode());
    }

    [Theory]
    [InlineData("{ a }", null, "{ b }", null)]
    [InlineData("{ a }", null, "{ a }", "")]
    [InlineData("{ a }", "A", "{ a }", "B")]
    [InlineData("", null, "\0", null)]
    [InlineData("0123456789abcdef", null, "0123456789abcdef\0", null)]
    [InlineData("0123456789abcdef0123456789abcdef", null, "0123456789abcdef0123456789abcdeF", null)]
    public void Another_text_or_name_is_another_key(string text, string? name, string otherText, string? otherName)
    {
        Key(text, name).ShouldNotBe(Key(otherText, otherName));
        Key(text, name).Hash.ShouldNotBe(Key(otherText, otherName).Hash);
    }

    private static OperationKey Key(string text, string? name) => new(Encoding.UTF8.GetBytes(text), name);
}
