using OpenUnion.GraphQL.Language;
using OpenUnion.GraphQL.Types;
using OpenUnion.GraphQL.Validation.Cost;

namespace OpenUnion.GraphQL.Tests.Validation.Cost;

public class OperationCostTests
{
    private static readonly Schema Shop = Schema.Build("""
        type Query {
          book: Book
          books(first: Int, last: Int, filter: Filter, page: Page): [Book] @listSize(slicingArguments: ["first", "last", "page.size"], slicingArgumentDefaultValue: 4, requireOneSlicingArgument: false)
          assumed: [Book] @listSize(assumedSize: 50)
          unsized: [Book]
          connection(first: Int = 10): Connection @listSize(slicingArguments: ["first"], sizedFields: ["edges", "nodes"])
          item: Item
          cheap(off: Int @cost(weight: "-5")): Book @cost(weight: "2")
          node: Node
          nodes: [Node] @listSize(assumedSize: 3)
          byId(ids: [ID!]!): [Node] @listSize(assumedSize: 50, slicingArguments: ["ids"], requireOneSlicingArgument: false)
        }
        type Book { title: String isbn: Isbn author: Author similar(first: Int): [Book] @listSize(slicingArguments: ["first"]) rating: Float @cost(weight: "2.5") }
        type Author @cost(weight: "7") { name: String books(first: Int): [Book] @listSize(slicingArguments: ["first"]) }
        type Connection { edges: [Edge] nodes: [Book] total: Int }
        type Edge { node: Book }
        scalar Isbn @cost(weight: "0.5")
        union Item = Book | Author
        interface Node { name: String next: Node }
        type Light implements Node { name: String next: Node heavy: Book }
        type Heavy implements Node { name: String @cost(weight: "10") next: Node }
        input Filter { and: [Filter!] title: String @cost(weight: "3") year: Int }
        input Page { size: Int }
        """ + CostDirectives.Sdl);

    [Theory]
    [InlineData("{ __typename }", 0, 1)]
    [InlineData("{ byId(ids: [1, 2]) { next { __typename } } }", 3, 5)]
    [InlineData("{ __schema { types { name } } }", 0, 1)]
    [InlineData("{ book { title } }", 1, 2)]
    [InlineData("{ book { title isbn rating } }", 3.5, 2.5)]
    [InlineData("{ book { author { name } } }", 2, 9)]
    [InlineData("{ books(first: 5) { title } }", 1, 6)]
    [InlineData("{ books(first: 5, last: 7) { title } }", 1, 8)]
    [InlineData("{ books(page: { size: 6 }) { title } }", 1, 7)]
    [InlineData("{ books { title } }", 1, 5)]
    [InlineData("{ books(first: -3) { title } }", 1, 1)]
    [InlineData("{ assumed { title } unsized { title } }", 2, 52)]
    [InlineData("{ books(first: 5) { similar(first: 10) { title } } }", 6, 56)]
    [InlineData("{ connection(first: 3) { total edges { node { title } } nodes { title } } }", 6, 11)]
    [InlineData("{ connection { nodes { title } } }", 2, 12)]
    public void Fields_and_types_add_up(string query, double fieldCost, double typeCost) => Cost(query).ShouldBe(new(fieldCost, typeCost));

    [Theory]
    [InlineData("{ books(first: 1, filter: { title: \"a\", year: 1 }) { title } }", 4)]
    [InlineData("{ books(first: 1, filter: { and: [{ title: \"a\" }, { title: \"b\" }, { year: 1 }] }) { title } }", 7)]
    [InlineData("{ books(first: 1, filter: { year: 1 }) { title } }", 1)]
    [InlineData("{ cheap { title } }", 2)]
    [InlineData("{ cheap(off: 1) { title } }", 0)]
    public void Arguments_and_input_fields_have_weights(string query, double fieldCost) => Cost(query).FieldCost.ShouldBe(fieldCost);

    [Fact]
    public void Variables_count_by_their_values()
    {
        const string query = "query Q($n: Int, $f: Filter) { books(first: $n, filter: $f) { title } }";
        Cost(query, ("n", 100)).ShouldBe(new(1, 101));
        Cost(query, ("n", 2)).ShouldBe(new(1, 3));
        Cost(query, ("n", null)).ShouldBe(new(1, 5));
        Cost(query).ShouldBe(new(1, 5));
        Cost(query, ("f", new Dictionary<string, object?> { ["title"] = "a" })).ShouldBe(new(4, 5));
    }

    [Fact]
    public void Skipped_fields_are_free()
    {
        const string query = "query Q($a: Boolean!) { book @skip(if: $a) { title } ... @include(if: $a) { x: book { title } y: book { title } } ...F @include(if: false) } fragment F on Query { book { rating } }";
        Cost(query, ("a", true)).ShouldBe(new(2, 3));
        Cost(query, ("a", false)).ShouldBe(new(1, 2));
    }

    [Fact]
    public void Fields_that_merge_count_once() =>
        Cost("{ book { title author { name } } ...F ... on Query { book { author { books(first: 2) { title } } } } } fragment F on Query { book { title } }").ShouldBe(new(3, 11));

    [Fact]
    public void Of_the_possible_types_the_dearest_counts()
    {
        Cost("{ item { ... on Book { author { name } } ... on Author { books(first: 3) { title } } } }").ShouldBe(new(2, 11));
        Cost("{ node { name } }").ShouldBe(new(11, 2));
        Cost("{ nodes { name ... on Light { heavy { title } } } }").ShouldBe(new(31, 7));
    }

    [Fact]
    public void Costs_do_not_overflow()
    {
        var query = string.Concat(Enumerable.Repeat("similar(first: 2000000000) { ", 60)) + "title" + new string('}', 60);
        Cost($"{{ book {{ {query} }} }}").ShouldBe(new(OperationCost.Highest, OperationCost.Highest));
    }

    [Fact]
    public void Fragments_that_multiply_are_counted_once_each()
    {
        // 2^40 fields.
        var fragments = string.Concat(Enumerable.Range(0, 40).Select(i => $" fragment F{i} on Author {{ a: books(first: 1) {{ author {{ ...F{i + 1} }} }} b: books(first: 1) {{ author {{ ...F{i + 1} }} }} }}"));
        var cost = Cost("{ book { author { ...F0 } } }" + fragments + " fragment F40 on Author { name }");
        cost.FieldCost.ShouldBe(2 + (4 * (Math.Pow(2, 40) - 1)));
    }

    [Fact]
    public void A_cycle_of_fragments_costs_the_most() =>
        Cost("{ book { ...F } } fragment F on Book { a: similar(first: 1) { ...F } b: similar(first: 1) { title ...F } }")
            .ShouldBe(new(OperationCost.Highest, OperationCost.Highest));

    [Fact]
    public void Limits_are_told_with_code_cost_and_limit()
    {
        var limits = new CostLimits { MaxFieldCost = 10, MaxTypeCost = 20 };
        limits.Check(new(10, 20)).ShouldBeEmpty();
        var errors = limits.Check(new(10.5, 21));
        errors.Select(error => error.Message).ShouldBe(["The maximum allowed field cost was exceeded.", "The maximum allowed type cost was exceeded."]);
        errors[0].Extensions.ShouldBe(new Dictionary<string, object?> { ["code"] = "HC0047", ["fieldCost"] = 10.5, ["maxFieldCost"] = 10.0 });
        errors[1].Extensions.ShouldBe(new Dictionary<string, object?> { ["code"] = "HC0047", ["typeCost"] = 21.0, ["maxTypeCost"] = 20.0 });
    }

    private static OperationCost Cost(string query, params (string Name, object? Value)[] variables)
    {
        var document = Parser.ParseDocument(query);
        var fragments = document.Definitions.OfType<FragmentDefinitionNode>().ToDictionary(node => node.Name, StringComparer.Ordinal);
        var values = variables.ToDictionary(variable => variable.Name, variable => variable.Value, StringComparer.Ordinal);
        return OperationCost.Compute(Shop, document.Definitions.OfType<OperationDefinitionNode>().Single(), fragments, values);
    }
}
