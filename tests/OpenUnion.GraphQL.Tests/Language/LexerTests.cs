using OpenUnion.GraphQL.Language;

namespace OpenUnion.GraphQL.Tests.Language;

public class LexerTests
{
    [Theory]
    [InlineData("", "<EOF>")]
    [InlineData("{ a }", "{ Name(a) } <EOF>")]
    [InlineData("! $ & ( ) ... : = @ [ ] { | }", "! $ & ( ) ... : = @ [ ] { | } <EOF>")]
    [InlineData("_a1B", "Name(_a1B) <EOF>")]
    [InlineData("a,b\tc\r\nd", "Name(a) Name(b) Name(c) Name(d) <EOF>")]
    [InlineData("a # c { } \n b#", "Name(a) Name(b) <EOF>")]
    [InlineData("\uFEFFa \uFEFF b", "Name(a) Name(b) <EOF>")]
    public void Tokens_are_read_and_what_is_ignored_is_left_out(string text, string tokens) => Syntax.Tokens(text).ShouldBe(tokens);

    [Fact]
    public void Tokens_are_the_same_wherever_they_stand()
    {
        const string Text = "query Q{a:b(c:$d,e:-1.5e3)# {\n...on \uFEFFT@x(s:\"{ a }工会\",t:\"\"\"\n  { b }\n\"\"\"){" + LongName + "}}";
        const string Expected = "Name(query) Name(Q) { Name(a) : Name(b) ( Name(c) : $ Name(d) Name(e) : Float(-1.5e3) ) ... Name(on) Name(T) @ Name(x) "
            + "( Name(s) : String({ a }工会) Name(t) : BlockString({ b }) ) { Name(" + LongName + ") } } <EOF>";

        for (var blanks = 0; blanks <= 130; blanks++)
        {
            Syntax.Tokens(new string(' ', blanks) + Text).ShouldBe(Expected, $"after {blanks} blanks");
            Syntax.Tokens(Text + new string(' ', blanks)).ShouldBe(Expected, $"before {blanks} blanks");
        }
    }

    private const string LongName = "aNameOfMoreThanSixtyFourBytes_aNameOfMoreThanSixtyFourBytes_aNameOfMoreThanSixtyFourBytes";

    [Theory]
    [InlineData("0 -0 4 -12", "Int(0) Int(-0) Int(4) Int(-12) <EOF>")]
    [InlineData("4.5 -0.1e5 1E-3 1e+9", "Float(4.5) Float(-0.1e5) Float(1E-3) Float(1e+9) <EOF>")]
    public void Numbers_keep_their_text(string text, string tokens) => Syntax.Tokens(text).ShouldBe(tokens);

    [Theory]
    [InlineData("00", "Syntax Error: Invalid number, unexpected digit after 0: \"0\". (1:2)")]
    [InlineData("01", "Syntax Error: Invalid number, unexpected digit after 0: \"1\". (1:2)")]
    [InlineData("1.", "Syntax Error: Invalid number, expected digit but got: <EOF>. (1:3)")]
    [InlineData("1a", "Syntax Error: Invalid number, expected digit but got: \"a\". (1:2)")]
    [InlineData("0xF", "Syntax Error: Invalid number, expected digit but got: \"x\". (1:2)")]
    [InlineData("1.2.3", "Syntax Error: Invalid number, expected digit but got: \".\". (1:4)")]
    [InlineData("1e", "Syntax Error: Invalid number, expected digit but got: <EOF>. (1:3)")]
    [InlineData("-a", "Syntax Error: Invalid number, expected digit but got: \"a\". (1:2)")]
    [InlineData("1_000", "Syntax Error: Invalid number, expected digit but got: \"_\". (1:2)")]
    [InlineData(".5", "Syntax Error: Invalid number, expected digit before \".\", did you mean \"0.5\"? (1:1)")]
    [InlineData("+1", "Syntax Error: Unexpected character: \"+\". (1:1)")]
    public void Numbers_that_are_none_are_errors_at_the_character_that_breaks_them(string text, string error) =>
        Syntax.LexError(text).ShouldBe(error);

    [Theory]
    [InlineData("\"\"", "")]
    [InlineData("\"simple 工会\"", "simple 工会")]
    [InlineData(@"""\"" \\ \/ \b \f \n \r \t""", "\" \\ / \b \f \n \r \t")]
    [InlineData(@"""\u5DE5\u{4F1A}\u{1F600}\u{000041}""", "工会😀A")]
    [InlineData(@"""\uD83D\uDE00""", "😀")]
    [InlineData("\"a\0b\"", "a\0b")]
    public void Strings_have_their_escapes_resolved(string text, string value) => Syntax.Tokens(text).ShouldBe($"String({value}) <EOF>");

    [Theory]
    [InlineData("\"", "Syntax Error: Unterminated string. (1:2)")]
    [InlineData("\"a\nb\"", "Syntax Error: Unterminated string. (1:3)")]
    [InlineData("\"\"\"a", "Syntax Error: Unterminated string. (1:5)")]
    [InlineData(@"""\x""", "Syntax Error: Invalid character escape sequence: \"\\x\". (1:2)")]
    [InlineData(@"""a \u12G4""", "Syntax Error: Invalid Unicode escape sequence: \"\\u12G4\". (1:4)")]
    [InlineData(@"""\uD83D""", "Syntax Error: Invalid Unicode escape sequence: \"\\uD83D\". (1:2)")]
    [InlineData(@"""\uDE00\uD83D""", "Syntax Error: Invalid Unicode escape sequence: \"\\uDE00\". (1:2)")]
    [InlineData(@"""\u{}""", "Syntax Error: Invalid Unicode escape sequence: \"\\u{}\". (1:2)")]
    [InlineData(@"""\u{110000}""", "Syntax Error: Invalid Unicode escape sequence: \"\\u{110000}\". (1:2)")]
    [InlineData(@"""\u{D800}""", "Syntax Error: Invalid Unicode escape sequence: \"\\u{D800}\". (1:2)")]
    [InlineData("'a'", "Syntax Error: Unexpected single quote character ('), did you mean to use a double quote (\")? (1:1)")]
    public void Strings_that_are_none_are_errors_where_they_break(string text, string error) => Syntax.LexError(text).ShouldBe(error);

    [Theory]
    [InlineData("\0", "Syntax Error: Unexpected character: U+0000. (1:1)")]
    [InlineData("a 会", "Syntax Error: Unexpected character: U+4F1A. (1:3)")]
    [InlineData("\"😀\" 😀", "Syntax Error: Unexpected character: U+1F600. (1:6)")]
    [InlineData(".. a", "Syntax Error: Unexpected \"..\", did you mean \"...\"? (1:1)")]
    public void Characters_that_begin_no_token_are_named(string text, string error) => Syntax.LexError(text).ShouldBe(error);

    [Fact]
    public void A_lone_surrogate_is_an_error_where_it_stands() =>
        Syntax.LexError("a \"" + (char)0xDEAD + "\"").ShouldBe("Syntax Error: Invalid character: U+DEAD. (1:4)");

    [Fact]
    public void Bytes_that_are_not_UTF_8_are_an_error_at_the_byte()
    {
        byte[] text = [.. "{ a\n  "u8, 0xC3, 0x28, .. " }"u8];

        Syntax.Error(() => Parser.ParseDocument(text)).ShouldBe("Syntax Error: Invalid UTF-8: unexpected byte 0xC3. (2:3)");
    }

    [Fact]
    public void Reading_tokens_allocates_nothing()
    {
        var source = Source.FromString("""query Q($a: [Int!] = [1, 2.5]) { f(x: "a\n", y: "b", z: $a) @d # c""" + "\n ... on T { g } }");
        ReadAll(source);

        var before = GC.GetAllocatedBytesForCurrentThread();
        ReadAll(source);

        (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBe(0);
    }

    private static void ReadAll(Source source)
    {
        var lexer = new Lexer(source);
        do lexer.Advance();
        while (lexer.Kind != TokenKind.EndOfFile);
    }
}
