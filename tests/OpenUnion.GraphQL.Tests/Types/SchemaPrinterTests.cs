using OpenUnion.GraphQL.Types;

namespace OpenUnion.GraphQL.Tests.Types;

public class SchemaPrinterTests
{
    private const string Sdl = """"
        """
        A schema
        of two lines
        """
        schema @link {
          query: Root
        }

        "Described"
        directive @link repeatable on SCHEMA | OBJECT

        type Root implements Node @link {
          "The key"
          id: ID!
          list(first: Int = 10, where: Filter = { a: 1, b: [X] }): [Root!]! @deprecated(reason: "slow")

          """
          Says "hello"
          """
          said(
            "An argument"
            to: String = "x"
            loud: Boolean
          ): String
        }

        interface Node {
          id: ID!
        }

        union Any = Root

        enum E {
          X
          Y @deprecated
        }

        input Filter {
          a: Int
          b: [E]
        }

        scalar Url @specifiedBy(url: "https://example.org")
        """";

    [Fact]
    public void A_schema_is_printed_with_its_descriptions_defaults_and_known_directives() => SchemaPrinter.Print(Schema.Build(Sdl)).ShouldBe("""""
        """
        A schema
        of two lines
        """
        schema {
          query: Root
        }

        """Described"""
        directive @link repeatable on SCHEMA | OBJECT

        type Root implements Node {
          """The key"""
          id: ID!
          list(first: Int = 10, where: Filter = { a: 1, b: [X] }): [Root!]! @deprecated(reason: "slow")

          """
          Says "hello"
          """
          said(
            """An argument"""
            to: String = "x"
            loud: Boolean
          ): String
        }

        interface Node {
          id: ID!
        }

        union Any = Root

        enum E {
          X
          Y @deprecated
        }

        input Filter {
          a: Int
          b: [E]
        }

        scalar Url @specifiedBy(url: "https://example.org")
        """"");

    [Fact]
    public void Printing_what_was_printed_changes_nothing()
    {
        var once = SchemaPrinter.Print(Schema.Build(Sdl), name => name == "link");

        SchemaPrinter.Print(Schema.Build(once), name => name == "link").ShouldBe(once);
        once.ShouldContain("schema @link {");
    }

    [Fact]
    public void The_schema_definition_is_left_out_when_it_says_nothing() =>
        SchemaPrinter.Print(Schema.Build("schema { query: Query } type Query { a: Int }")).ShouldBe("type Query {\n  a: Int\n}");

    [Fact]
    public void The_schema_definition_stays_when_a_usual_name_is_not_a_root() =>
        SchemaPrinter.Print(Schema.Build("schema { query: Query } type Query { a: Int } type Mutation { a: Int }")).ShouldStartWith("schema {\n  query: Query\n}");

    [Fact]
    public void Defaults_are_printed_in_one_form() =>
        SchemaPrinter.Print(Schema.Build("input A { x: Int y: ID } type Query { a(in: A = { y: \"5\", x: 1 }, id: ID = \"a\"): Int }").Types["Query"]!)
            .ShouldBe("type Query {\n  a(in: A = { x: 1, y: 5 }, id: ID = \"a\"): Int\n}");

    [Fact]
    public void Built_in_directives_are_printed_in_one_form() => SchemaPrinter.Print(Schema.Build("""
            type Query {
              a: Int @deprecated(reason: "No longer supported")
              b: Int @deprecated(reason: "")
              c: S @deprecated(reason: "two \n lines")
            }
            scalar S @specifiedBy(url: "\u0061")
            """)).ShouldBe("""
            type Query {
              a: Int @deprecated
              b: Int @deprecated(reason: "")
              c: S @deprecated(reason: "two \n lines")
            }

            scalar S @specifiedBy(url: "a")
            """);

    [Fact]
    public void A_description_that_no_block_string_can_hold_is_quoted() =>
        SchemaPrinter.Print(Schema.Build("\"\\u0007 bell\" type Query { \"  \" a: Int \"\" b: Int }"))
            .ShouldBe("\"\\u0007 bell\"\ntype Query {\n  \"  \"\n  a: Int\n\n  \"\"\"\"\"\"\n  b: Int\n}");
}
