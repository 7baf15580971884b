using OpenUnion.GraphQL.Language;

namespace OpenUnion.GraphQL.Tests.Language;

public class ParserTests
{
    [Theory]
    [InlineData("{", "Syntax Error: Expected Name, found <EOF>. (1:2)")]
    [InlineData("{ }", "Syntax Error: Expected Name, found \"}\". (1:3)")]
    [InlineData("", "Syntax Error: Unexpected <EOF>. (1:1)")]
    [InlineData("notAnOperation Foo { field }", "Syntax Error: Unexpected Name \"notAnOperation\". (1:1)")]
    [InlineData("{ field: {} }", "Syntax Error: Expected Name, found \"{\". (1:10)")]
    [InlineData("\n      { ...MissingOn }\n      fragment MissingOn Type", "Syntax Error: Expected \"on\", found Name \"Type\". (3:26)")]
    [InlineData("fragment on on on { on }", "Syntax Error: Unexpected Name \"on\". (1:10)")]
    [InlineData("{ a(b) }", "Syntax Error: Expected \":\", found \")\". (1:6)")]
    [InlineData("{ a() }", "Syntax Error: Expected Name, found \")\". (1:5)")]
    [InlineData("query ($a: Int = $b) { a }", "Syntax Error: Unexpected variable \"$b\" in constant value. (1:18)")]
    [InlineData("query ($a: [Int = 1) { a }", "Syntax Error: Expected \"]\", found \"=\". (1:17)")]
    [InlineData("query", "Syntax Error: Expected \"{\", found <EOF>. (1:6)")]
    [InlineData("\"text\" { a }", "Syntax Error: Unexpected description, descriptions are not supported on shorthand queries. (1:1)")]
    [InlineData("\"text\" foo", "Syntax Error: Unexpected description, only GraphQL definitions support descriptions. (1:1)")]
    [InlineData("\"text\" 5", "Syntax Error: Unexpected Int \"5\". (1:8)")]
    public void A_document_that_is_none_is_an_error_that_says_what_was_expected(string text, string error) =>
        Syntax.DocumentError(text).ShouldBe(error);

    [Fact]
    public void A_syntax_error_has_the_code_of_HotChocolate() =>
        Should.Throw<GraphQLSyntaxException>(() => Parser.ParseDocument("{")).Error.Code.ShouldBe("HC0011");

    [Fact]
    public void Operations_fragments_and_variables_can_be_described()
    {
        var document = Parser.ParseDocument("""
            "the query" query Q("the variable" $a: Int @d) { ...F }
            "the fragment" fragment F on T { f }
            """);

        var operation = (OperationDefinitionNode)document.Definitions[0];
        operation.Description!.Value.Text.ShouldBe("the query");
        operation.Variables[0].Description!.Value.Text.ShouldBe("the variable");
        operation.Variables[0].Directives[0].Name.ShouldBe("d");
        ((FragmentDefinitionNode)document.Definitions[1]).Description!.Value.Text.ShouldBe("the fragment");
    }

    [Fact]
    public void Nodes_know_where_they_and_their_names_stand()
    {
        const string Text = "query 查 { a }";
        Syntax.DocumentError(Text).ShouldBe("Syntax Error: Unexpected character: U+67E5. (1:7)");

        var document = Parser.ParseDocument("query Q {\n  x: field(a: \"会\") }");
        var field = Syntax.FirstField(document);

        field.ResponseName.ShouldBe("x");
        field.Location.Position.ShouldBe(new SourceLocation(2, 3));
        field.NameLocation.Position.ShouldBe(new SourceLocation(2, 6));
        field.Arguments[0].Value.Location.ShouldBe(field.Location with { Start = 24, End = 29 });
        ((OperationDefinitionNode)document.Definitions[0]).NameLocation.Start.ShouldBe(6);
    }

    [Fact]
    public void Absent_lists_are_empty()
    {
        var document = Parser.ParseDocument("{ a }");
        var operation = (OperationDefinitionNode)document.Definitions[0];
        var field = Syntax.FirstField(document);

        operation.Variables.IsEmpty.ShouldBeTrue();
        operation.Directives.IsEmpty.ShouldBeTrue();
        field.Arguments.IsEmpty.ShouldBeTrue();
        field.SelectionSet.ShouldBeNull();
    }

    [Fact]
    public void Keywords_are_names_where_names_are_expected() => Parser.ParseDocument("""
        query query { type: fragment(on: query, null: on) ... on on { true false null } ...fragment }
        fragment fragment on type { on }
        """).Definitions.Length.ShouldBe(2);

    [Theory]
    [InlineData("[1, $a, {b: ENUM, c: [null, true]}, \"x\"]")]
    [InlineData("{}")]
    [InlineData("[]")]
    public void Values_may_hold_variables(string text) => Parser.ParseValue(text).ToString().Replace(" ", "").ShouldBe(text.Replace(" ", ""));

    [Theory]
    [InlineData("$a", "Syntax Error: Unexpected variable \"$a\" in constant value. (1:1)")]
    [InlineData("[1 2", "Syntax Error: Unexpected <EOF>. (1:5)")]
    [InlineData("1 2", "Syntax Error: Expected <EOF>, found Int \"2\". (1:3)")]
    [InlineData("{a 1}", "Syntax Error: Expected \":\", found Int \"1\". (1:4)")]
    public void Constant_values_are_whole_and_hold_no_variables(string text, string error) =>
        Syntax.Error(() => Parser.ParseConstValue(text)).ShouldBe(error);

    [Fact]
    public void Types_nest()
    {
        Parser.ParseType("[[A!]]!").ToString().ShouldBe("[[A!]]!");
        Parser.ParseType("[[A!]]!").Innermost.Name.ShouldBe("A");
        Syntax.Error(() => Parser.ParseType("A!!")).ShouldBe("Syntax Error: Expected <EOF>, found \"!\". (1:3)");
    }
}
