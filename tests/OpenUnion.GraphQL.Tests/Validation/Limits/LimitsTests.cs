using OpenUnion.GraphQL.Language;
using OpenUnion.GraphQL.Types;
using OpenUnion.GraphQL.Validation;
using OpenUnion.GraphQL.Validation.Cost;

namespace OpenUnion.GraphQL.Tests.Validation.Limits;

public class LimitsTests
{
    private static readonly ValidationOptions Off = ValidationOptions.Specification;

    [Fact]
    public void Depth_counts_fields_inside_fields_through_fragments()
    {
        const string query = "query Q { dog { ...F } } fragment F on Dog { ...G } fragment G on Dog { mother { ... on Pet { name } } }";
        Documents.Errors(query, Off with { MaxDepth = 3 }).ShouldBe([]);
        Documents.Errors(query, Off with { MaxDepth = 2 }).ShouldBe(["Operation \"Q\" nests fields 3 deep, which exceeds the maximum allowed depth of 2. (1:1)"]);
    }

    [Fact]
    public void Introspection_is_not_counted_as_depth() =>
        Documents.Errors("{ __schema { types { ofType { ofType { ofType { name } } } } } dog { name } }", Off with { MaxDepth = 2 }).ShouldBe([]);

    [Fact]
    public void Lists_in_introspection_nest_to_a_depth()
    {
        const string query = "{ __type(name: \"Dog\") { fields { type { ...T } } } } fragment T on __Type { name interfaces { fields { name } } }";
        Documents.Errors(query, Off with { MaxIntrospectionDepth = 3 }).ShouldBe([]);
        Documents.Errors(query, Off with { MaxIntrospectionDepth = 2 }).ShouldBe(
            ["Maximum allowed introspection depth was exceeded: lists of fields, interfaces, possible types or input fields may nest 2 deep. (1:3)"]);
    }

    [Fact]
    public void Each_introspection_field_is_told_once() =>
        Documents.Errors("{ a: __schema { types { fields { type { fields { name } } inner: type { fields { name } } } } } }", Off with { MaxIntrospectionDepth = 1 })
            .Length.ShouldBe(1);

    [Fact]
    public void A_field_has_a_number_of_aliases()
    {
        const string query = "{ dog { a: name b: name name } x: dog { c: name a: name } }";
        Documents.Errors(query, Off with { MaxAliases = 3 }).ShouldBe([]);
        Documents.Errors(query, Off with { MaxAliases = 2 }).ShouldBe(["Field \"Dog.name\" is selected under more than 2 aliases. (1:41)"]);
    }

    [Fact]
    public void A_place_has_a_number_of_directives() =>
        Documents.Errors("{ dog @often @often @often { name } }", Off with { MaxDirectives = 2 })
            .ShouldBe(["3 directives stand at one place, which exceeds the maximum allowed number of 2. (1:21)"]);

    [Fact]
    public void Introspection_can_be_refused() =>
        Documents.Errors("{ __typename __schema { description } __type(name: \"Dog\") { name } }", Off with { AllowIntrospection = false }).ShouldBe(
        [
            "Introspection is not allowed for the current request. (1:14)",
            "Introspection is not allowed for the current request. (1:39)",
        ]);

    [Fact]
    public void Suggestions_can_be_left_out() =>
        Documents.Errors("query Q($a: Dogg) { dog { nam name(sirname: 1) knows(command: SITT) } pet { nick } human { pets(filter: { nam: 1 }) { name } } }", Off with { Suggestions = false })
            .ShouldAllBe(error => !error.Contains("Did you mean"));

    [Fact]
    public void Errors_name_their_section_and_limits_have_codes()
    {
        Only("{ dog { x } }", Off).Extensions.ShouldBe(new Dictionary<string, object?> { ["specifiedBy"] = "https://spec.graphql.org/September2025/#sec-Field-Selections" });
        Only("{ dog { name } }", Off with { MaxDepth = 1 }).Code.ShouldBe("DEPTH_LIMIT");
        Only("{ a: dog { name } b: dog { name } }", Off with { MaxAliases = 1 }).Code.ShouldBe("ALIAS_LIMIT");
        Only("{ dog @often @often { name } }", Off with { MaxDirectives = 1 }).Code.ShouldBe("DIRECTIVE_LIMIT");
        Only("{ __schema { types { fields { name } } } }", Off with { MaxIntrospectionDepth = 0 }).Code.ShouldBe("HC0086");
        Only("{ __schema { description } }", Off with { AllowIntrospection = false }).Code.ShouldBe("HC0046");
    }

    [Fact]
    public void Rules_have_different_names() => ValidationRules.All.Select(rule => rule.Name).ShouldBeUnique();

    [Fact]
    public void One_slicing_argument_is_given_where_the_schema_asks_for_it()
    {
        var schema = Schema.Build("""
            type Query {
              a(first: Int, last: Int): [Int] @listSize(slicingArguments: ["first", "last"])
              b(first: Int): [Int] @listSize(slicingArguments: ["first"], requireOneSlicingArgument: false)
              c(first: Int = 5): [Int] @listSize(slicingArguments: ["first"])
              d: [Int] @listSize(assumedSize: 3)
            }
            """ + CostDirectives.Sdl);
        var document = Parser.ParseDocument("query Q($n: Int) { a(first: $n) b c d x: a y: a(first: 1, last: 2) z: a(first: null) }");
        var errors = DocumentValidator.Validate(schema, document);
        errors.Select(error => error.ToString()).ShouldBe(
        [
            "Exactly one slicing argument must be defined: field \"Query.a\" expects one of \"first\", \"last\", found 0. (1:39)",
            "Exactly one slicing argument must be defined: field \"Query.a\" expects one of \"first\", \"last\", found 2. (1:44)",
            "Exactly one slicing argument must be defined: field \"Query.a\" expects one of \"first\", \"last\", found 0. (1:68)",
        ]);
        errors[0].Code.ShouldBe("HC0082");
    }

    private static GraphQLError Only(string query, ValidationOptions options) =>
        DocumentValidator.Validate(Documents.Pets, Parser.ParseDocument(query), options).ShouldHaveSingleItem();
}
