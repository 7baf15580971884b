using OpenUnion.GraphQL.Language;
using OpenUnion.GraphQL.Types;
using OpenUnion.GraphQL.Validation.Cost;

namespace OpenUnion.GraphQL.Tests.Validation.Cost;

public class OperationPriceTests
{
    private static readonly Schema Shop = Schema.Build("""
        type Query { books(first: Int, filter: Filter, other: Int, text: String @cost(weight: "1")): [Book] @listSize(slicingArguments: ["first"], assumedSize: 4, requireOneSlicingArgument: false) }
        type Book { title: String author: Book }
        input Filter { title: String @cost(weight: "3") }
        """ + CostDirectives.Sdl);

    private readonly OperationPrice _price = Price("query Q($n: Int, $f: Filter, $o: Int, $a: Boolean!) { books(first: $n, filter: $f, other: $o) { author @include(if: $a) { title } } }");

    [Fact]
    public void Equal_values_have_the_cost_that_is_known()
    {
        var first = Cost(("n", 3), ("a", true), ("o", 1));
        first.ShouldBe(new(4, 7));
        Cost(("n", 3), ("a", true), ("o", 2)).ShouldBeSameAs(first);
        Cost(("n", 3), ("a", true), ("o", 1)).ShouldBeSameAs(first);
    }

    [Fact]
    public void Other_values_have_their_own_cost()
    {
        Cost(("n", 3), ("a", true)).ShouldBe(new(4, 7));
        Cost(("n", 5), ("a", true)).ShouldBe(new(6, 11));
        Cost(("n", 3), ("a", false)).ShouldBe(new(1, 4));
        Cost(("n", null), ("a", false)).ShouldBe(new(1, 5));
        Cost(("a", false)).ShouldBe(new(1, 5));
        Cost(("n", 3), ("a", false), ("f", Filter())).ShouldBe(new(4, 4));
        Cost(("n", 3), ("a", false), ("f", new Dictionary<string, object?>())).ShouldBe(new(1, 4));
    }

    [Fact]
    public void Which_text_is_given_makes_no_difference()
    {
        var price = Price("query Q($t: String) { books(first: 2, filter: { title: $t }) { title } }");
        var first = price.For(new Dictionary<string, object?> { ["t"] = "a" });
        first.ShouldBe(new(4, 3));
        price.For(new Dictionary<string, object?> { ["t"] = "b" }).ShouldBeSameAs(first);
    }

    [Fact]
    public void Values_that_have_parts_are_counted_anew() =>
        Cost(("n", 3), ("a", false), ("f", Filter())).ShouldNotBeSameAs(Cost(("n", 3), ("a", false), ("f", Filter())));

    [Fact]
    public void A_text_of_any_length_costs_what_another_does()
    {
        var price = Price("query Q($t: String) { books(text: $t) { title } }");

        var first = price.For(new Dictionary<string, object?>(StringComparer.Ordinal) { ["t"] = new string('x', 100_000) });

        first.ShouldBe(new(2, 5));
        price.For(new Dictionary<string, object?>(StringComparer.Ordinal) { ["t"] = "y" }).ShouldBeSameAs(first);
    }

    [Fact]
    public void Many_values_push_each_other_out()
    {
        var first = Cost(("n", 0), ("a", false));
        for (var n = 1; n <= 16; n++) Cost(("n", n), ("a", false)).ShouldBe(new(1, 1 + n));
        Cost(("n", 0), ("a", false)).ShouldBe(first);
        Cost(("n", 0), ("a", false)).ShouldNotBeSameAs(first);
    }

    private static Dictionary<string, object?> Filter() => new() { ["title"] = "a" };

    private OperationCost Cost(params (string Name, object? Value)[] variables) =>
        _price.For(variables.ToDictionary(variable => variable.Name, variable => variable.Value, StringComparer.Ordinal));

    private static OperationPrice Price(string query) =>
        new(Shop, (OperationDefinitionNode)Parser.ParseDocument(query).Definitions[0], new Dictionary<string, FragmentDefinitionNode>());
}
