using OpenUnion.GraphQL.Language;

namespace OpenUnion.GraphQL.Tests.Language;

public class ParserLimitsTests
{
    private static readonly ParserOptions Small = new() { MaxTokens = 5, MaxDepth = 3, MaxBytes = 40 };

    [Fact]
    public void Up_to_the_bound_of_tokens_a_document_is_parsed() =>
        Parser.ParseDocument("{ a b c } # comments do not count", Small).Definitions.Length.ShouldBe(1);

    [Fact]
    public void One_token_more_is_an_error_at_that_token() => Syntax.DocumentError("{ a b c d }", Small)
        .ShouldBe("Syntax Error: Document contains more than 5 tokens. Parsing aborted. (1:11)");

    [Fact]
    public void More_bytes_than_allowed_are_an_error() => Syntax.DocumentError("{ a }" + new string(' ', 36), Small)
        .ShouldBe("Syntax Error: Document has 41 bytes, more than 40. Parsing aborted. (1:1)");

    [Theory]
    [InlineData("{a{a{a{a}}}}", "(1:7)")]
    [InlineData("{a(b:[[[1]]])}", "(1:8)")]
    [InlineData("{a(b:{c:{d:{}}})}", "(1:12)")]
    [InlineData("query($a:[[[[A]]]]){a}", "(1:13)")]
    public void Deeper_nesting_than_allowed_is_an_error_where_it_begins(string text, string place) =>
        Syntax.DocumentError(text, Small with { MaxTokens = 100 }).ShouldBe($"Syntax Error: Document is nested deeper than 3 levels. Parsing aborted. {place}");

    [Theory]
    [InlineData("{a")]
    [InlineData("{a(b:[")]
    [InlineData("{a(b:{c:")]
    [InlineData("query($a:[")]
    public void Hostile_nesting_never_overflows_the_stack(string start)
    {
        var again = start[(start.LastIndexOfAny(['{', '[']))..];
        var text = start + string.Concat(Enumerable.Repeat(again, 90_000));
        var deepest = ParserOptions.Default with { MaxDepth = ParserOptions.DeepestDepth, MaxTokens = 1_000_000 };

        // A thread with a small stack holds the deepest depth that can be asked for.
        string? error = null;
        var thread = new Thread(() => error = Syntax.DocumentError(text, deepest), 512 * 1024);
        thread.Start();
        thread.Join();

        error.ShouldStartWith("Syntax Error: Document is nested deeper than 1000 levels.");
    }

    [Fact]
    public void The_bound_of_nesting_is_bounded_itself() =>
        Should.Throw<ArgumentOutOfRangeException>(() => new ParserOptions { MaxDepth = 1001 }).Message.ShouldStartWith("Expected a depth from 1 to 1000.");
}
