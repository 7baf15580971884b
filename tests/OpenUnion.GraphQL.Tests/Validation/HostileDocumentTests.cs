using System.Text;
using OpenUnion.GraphQL.Language;
using OpenUnion.GraphQL.Validation;

namespace OpenUnion.GraphQL.Tests.Validation;

/// <summary>Documents made to be slow. Steps are counted, not time.</summary>
public class HostileDocumentTests
{
    private static readonly ParserOptions Wide = new() { MaxTokens = 1_000_000, MaxDepth = ParserOptions.DeepestDepth, MaxBytes = 64 << 20 };

    [Theory]
    [InlineData("name ")]
    [InlineData("mother { name } ")]
    [InlineData("name(surname: true) ")]
    [InlineData("...F ")]
    [InlineData("... on Pet { name } ")]
    [InlineData("mother { ...F } ")]
    public void Equal_selections_take_steps_in_proportion_to_their_number(string selection)
    {
        var few = Work($"{{ dog {{ {Repeat(selection, 1000)} }} }} fragment F on Dog {{ nick }}");
        var many = Work($"{{ dog {{ {Repeat(selection, 10_000)} }} }} fragment F on Dog {{ nick }}");
        few.ShouldBeInRange(1000, 10_000);
        many.ShouldBeLessThan(11 * few);
    }

    [Fact]
    public void Nested_equal_fields_take_steps_in_proportion_to_their_number()
    {
        // Each level twice, and all of them merge into one.
        static string Level(int depth) => depth == 0 ? "name" : $"mother {{ {Level(depth - 1)} }} mother {{ {Level(depth - 1)} }}";
        Work($"{{ dog {{ {Level(12)} }} }}").ShouldBeLessThan(10 * (1 << 13));
    }

    [Fact]
    public void Fragments_that_multiply_take_steps_in_proportion_to_their_number()
    {
        var document = new StringBuilder("{ dog { ...F0 } }");
        for (var i = 0; i < 1000; i++)
            document.Append($" fragment F{i} on Dog {{ a: mother {{ ...F{i + 1} }} a: mother {{ ...F{i + 1} }} b: mother {{ ...F{i + 1} }} ...F{i + 1} ...F{i + 1} }}");
        document.Append(" fragment F1000 on Dog { name }");
        var (errors, work) = Check(document.ToString());
        errors.ShouldBeEmpty();
        work.ShouldBeLessThan(50_000);
    }

    [Fact]
    public void Sets_of_fields_that_double_at_each_level_end_in_an_error()
    {
        // On each level one of two chains joins, so that after n levels there are 2^n different sets.
        static string Chain(int depth) => depth == 0 ? "name" : $"owner {{ pets {{ {Chain(depth - 1)} }} }}";
        static string Level(int depth) => depth == 0
            ? "name"
            : $"... on Dog {{ {Chain(depth)} }} ... on Cat {{ {Chain(depth)} }} owner {{ pets {{ {Level(depth - 1)} }} }}";
        var (errors, work) = Check($"{{ pet {{ {Level(40)} }} }}", ValidationOptions.Specification with { MaxWork = 100_000 });
        errors.ShouldBe(["Document is too complex to be validated: fields and fragments take more than 100000 steps to compare. Validation aborted."]);
        work.ShouldBeLessThan(101_000);
    }

    [Fact]
    public void Many_conflicts_are_told_up_to_a_number()
    {
        var (errors, work) = Check($"{{ dog {{ {string.Concat(Enumerable.Range(0, 3000).Select(i => $"x: name x: nick "))} }} }}", ValidationOptions.Specification);
        errors.Length.ShouldBe(101);
        errors[0].ShouldStartWith("Fields \"x\" conflict because \"name\" and \"nick\" are different fields.");
        errors[100].ShouldBe("Too many validation errors, error limit reached. Validation aborted.");
        work.ShouldBeLessThan(50_000);
    }

    [Fact]
    public void Conflicts_that_take_too_long_to_explain_are_told_all_the_same()
    {
        // Two thousand equal fields are four million pairs; the last is different.
        var (errors, _) = Check($"{{ dog {{ {Repeat("x: name ", 2000)} x: nick }} }}", ValidationOptions.Specification);
        errors.ShouldContain(error => error.StartsWith("Fields \"x\" conflict because \"name\" and \"nick\" are different fields.", StringComparison.Ordinal));
    }

    [Fact]
    public void A_long_chain_of_fragments_does_not_exhaust_the_stack()
    {
        var document = "{ dog { ...F0 } }" + string.Concat(Enumerable.Range(0, 10_000).Select(i => $" fragment F{i} on Dog {{ ...F{i + 1} }}")) + " fragment F10000 on Dog { name }";
        var (errors, work) = Check(document);
        errors.ShouldBeEmpty();
        work.ShouldBeLessThan(100_000);
    }

    [Fact]
    public void A_long_cycle_of_fragments_is_told_in_a_short_message()
    {
        var document = "{ dog { ...F0 } }" + string.Concat(Enumerable.Range(0, 10_000).Select(i => $" fragment F{i} on Dog {{ ...F{(i + 1) % 10_000} }}"));
        var (errors, work) = Check(document);
        errors.Length.ShouldBe(1);
        errors[0].ShouldStartWith("Cannot spread fragment \"F0\" within itself via \"F1\", \"F2\"");
        errors[0].Length.ShouldBeLessThan(1000);
        work.ShouldBeLessThan(100_000);
    }

    [Fact]
    public void Fragments_that_all_spread_each_other_end()
    {
        var spreads = string.Concat(Enumerable.Range(0, 60).Select(i => $" ...F{i} mother {{ ...F{i} }}"));
        var document = "{ dog { ...F0 } }" + string.Concat(Enumerable.Range(0, 60).Select(i => $" fragment F{i} on Dog {{ {spreads} }}"));
        var (errors, work) = Check(document);
        errors.Length.ShouldBe(101);
        work.ShouldBeLessThan(1_000_001);
    }

    [Fact]
    public void Many_operations_with_many_fragments_end_in_an_error()
    {
        var operations = string.Concat(Enumerable.Range(0, 3000).Select(i => $" query Q{i}($a: Boolean) {{ dog {{ ...F0 }} }}"));
        var fragments = string.Concat(Enumerable.Range(0, 3000).Select(i => $" fragment F{i} on Dog {{ name(surname: $a) ...F{i + 1} }}"));
        var (errors, work) = Check(operations + fragments + " fragment F3000 on Dog { name(surname: $a) }");
        errors.ShouldBe(["Document is too complex to be validated: fields and fragments take more than 1000000 steps to compare. Validation aborted."]);
        work.ShouldBeLessThan(1_010_000);
    }

    [Fact]
    public void The_deepest_selections_and_values_that_parse_can_be_checked()
    {
        var depth = ParserOptions.DeepestDepth - 3;
        var selections = $"{{ dog {{ {Repeat("mother { ", depth)} name {new string('}', depth)} }} }}";
        Check(selections, ValidationOptions.Specification).Errors.ShouldBeEmpty();
        var value = $"{{ human {{ pets(any: {new string('[', depth)}1{new string(']', depth)}) {{ name }} }} }}";
        Check(value, ValidationOptions.Specification).Errors.ShouldBeEmpty();
        var filter = $"{{ human {{ pets(filter: {Repeat("{ name: \"a\", not: ", depth)} null {new string('}', depth)}) {{ name }} }} }}";
        Check(filter, ValidationOptions.Specification).Errors.ShouldBeEmpty();
    }

    [Fact]
    public void Many_errors_are_told_up_to_a_number()
    {
        Check($"{{ dog {{ {Repeat("unknown ", 50_000)} }} }}").Errors.Length.ShouldBe(101);
        Check($"{{ dog {{ {Repeat("unknown ", 50)} }} }}", ValidationOptions.Specification with { MaxErrors = 3, Suggestions = false }).Errors.ShouldBe(
        [
            "Cannot query field \"unknown\" on type \"Dog\". (1:9)",
            "Cannot query field \"unknown\" on type \"Dog\". (1:17)",
            "Cannot query field \"unknown\" on type \"Dog\". (1:25)",
            "Too many validation errors, error limit reached. Validation aborted.",
        ]);
    }

    [Fact]
    public void A_name_that_repeats_without_end_has_a_bounded_number_of_places()
    {
        var errors = DocumentValidator.Validate(Documents.Pets, Parse($"{{ dog {{ name({Repeat("surname: true ", 10_000)}) }} }}"));
        errors.Count.ShouldBe(1);
        errors[0].Locations.Count.ShouldBe(40);
    }

    private static int Work(string document)
    {
        var (errors, work) = Check(document);
        errors.Where(error => !error.Contains("never used", StringComparison.Ordinal)).ShouldBeEmpty();
        return work;
    }

    private static (string[] Errors, int Work) Check(string document, ValidationOptions? options = null)
    {
        var context = new ValidationContext(Documents.Pets, Parse(document), options ?? ValidationOptions.Specification);
        DocumentValidator.Check(context);
        return ([.. context.Errors().Select(error => error.ToString())], context.Work);
    }

    private static DocumentNode Parse(string document) => Parser.ParseDocument(document, Wide);

    private static string Repeat(string text, int times) => string.Concat(Enumerable.Repeat(text, times));
}
