using OpenUnion.GraphQL.Language;

namespace OpenUnion.GraphQL.Tests.Language;

public class ParserTypeSystemTests
{
    [Theory]
    [InlineData("extend type A", "Syntax Error: Unexpected <EOF>. (1:14)")]
    [InlineData("extend scalar A", "Syntax Error: Unexpected <EOF>. (1:16)")]
    [InlineData("extend schema", "Syntax Error: Unexpected <EOF>. (1:14)")]
    [InlineData("extend foo A", "Syntax Error: Unexpected Name \"foo\". (1:8)")]
    [InlineData("\"text\" extend type A { b: C }", "Syntax Error: Unexpected description, only GraphQL definitions support descriptions. (1:1)")]
    [InlineData("type A { }", "Syntax Error: Expected Name, found \"}\". (1:10)")]
    [InlineData("type A implements & { b: C }", "Syntax Error: Expected Name, found \"{\". (1:21)")]
    [InlineData("union U = ", "Syntax Error: Expected Name, found <EOF>. (1:11)")]
    [InlineData("enum E { A true }", "Syntax Error: Name \"true\" is reserved and cannot be used for an enum value. (1:12)")]
    [InlineData("directive @a on FIELD | NOWHERE", "Syntax Error: Unexpected Name \"NOWHERE\". (1:25)")]
    [InlineData("directive @a repeat on FIELD", "Syntax Error: Expected \"on\", found Name \"repeat\". (1:14)")]
    [InlineData("schema { foo: Bar }", "Syntax Error: Unexpected Name \"foo\". (1:10)")]
    [InlineData("schema", "Syntax Error: Expected \"{\", found <EOF>. (1:7)")]
    [InlineData("input A { b(c: D): E }", "Syntax Error: Expected \":\", found \"(\". (1:12)")]
    public void A_definition_that_is_none_is_an_error_that_says_what_was_expected(string text, string error) =>
        Syntax.DocumentError(text).ShouldBe(error);

    [Fact]
    public void Every_definition_and_extension_is_read_and_printed()
    {
        const string Sdl = """
            "schema" schema @a { query: Q mutation: M subscription: S }
            extend schema @b
            scalar A @specifiedBy(url: "x")
            type T implements I & J @a { "field" f("arg" a: Int = 1 @a, b: [T!]!): T! @deprecated }
            interface I implements J { f: T }
            union U @a = | A | B
            enum E { "value" A @a B }
            input O @oneOf { a: Int b: String = "x" }
            directive @d("arg" a: Int) repeatable on | FIELD | QUERY
            extend scalar A @b
            extend type T implements K
            extend interface I { g: T }
            extend union U = C
            extend enum E { C }
            extend input O { c: Int }
            """;

        Parser.ParseDocument(Sdl).ToString().ShouldBe("""
            "schema"
            schema @a {
              query: Q
              mutation: M
              subscription: S
            }

            extend schema @b

            scalar A @specifiedBy(url: "x")

            type T implements I & J @a {
              "field"
              f(
                "arg"
                a: Int = 1 @a
                b: [T!]!
              ): T! @deprecated
            }

            interface I implements J {
              f: T
            }

            union U @a = A | B

            enum E {
              "value"
              A @a
              B
            }

            input O @oneOf {
              a: Int
              b: String = "x"
            }

            directive @d(
              "arg"
              a: Int
            ) repeatable on FIELD | QUERY

            extend scalar A @b

            extend type T implements K

            extend interface I {
              g: T
            }

            extend union U = C

            extend enum E {
              C
            }

            extend input O {
              c: Int
            }
            """);
    }
}
