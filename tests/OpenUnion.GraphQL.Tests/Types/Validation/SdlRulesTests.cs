namespace OpenUnion.GraphQL.Tests.Types.Validation;

public class SdlRulesTests
{
    [Fact]
    public void A_schema_is_defined_once() => SchemaErrors.OfTypes("schema { query: Query }\nschema { query: Query }")
        .ShouldBe(["Must provide only one schema definition. (2:1)", "There can be only one query type in schema. (1:10, 2:10)"]);

    [Fact]
    public void A_schema_that_exists_is_extended_not_defined() =>
        SchemaErrors.OfExtension("type Query { q: Int }", "schema { mutation: M } type M { m: Int }")
            .ShouldBe(["Cannot define a new schema within a schema extension. (1:1)"]);

    [Fact]
    public void A_root_that_exists_is_not_set_again() => SchemaErrors.OfExtension("type Query { q: Int }", "extend schema { query: M } type M { m: Int }")
        .ShouldBe(["Type for query already defined in the schema. It cannot be redefined. (1:17)"]);

    [Fact]
    public void Type_names_are_unique() => SchemaErrors.OfTypes("type A { a: Int }\nscalar A")
        .ShouldBe(["There can be only one type named \"A\". (1:6, 2:8)"]);

    [Fact]
    public void Type_names_of_an_extended_schema_are_taken() => SchemaErrors.OfExtension("type Query { q: Int }", "scalar Query")
        .ShouldBe(["Type \"Query\" already exists in the schema. It cannot also be defined in this type definition. (1:8)"]);

    [Fact]
    public void Built_in_types_stay_what_they_are()
    {
        SchemaErrors.OfTypes("type String { a: Int }").ShouldBe(["Type \"String\" is built in and cannot be defined. (1:6)"]);
        SchemaErrors.OfTypes("scalar ID").ShouldBe([]);
    }

    [Fact]
    public void Enum_values_are_unique_over_extensions() => SchemaErrors.OfTypes("enum E { A B A }\nextend enum E { B }").ShouldBe(
    [
        "Enum value \"E.A\" can only be defined once. (1:10, 1:14)",
        "Enum value \"E.B\" can only be defined once. (1:12, 2:17)",
    ]);

    [Fact]
    public void Fields_are_unique_over_extensions() => SchemaErrors.OfTypes("type A { a: Int a: Int }\ninput I { a: Int } extend input I { a: Int }").ShouldBe(
    [
        "Field \"A.a\" can only be defined once. (1:10, 1:17)",
        "Field \"I.a\" can only be defined once. (2:11, 2:37)",
    ]);

    [Fact]
    public void Fields_of_an_extended_schema_are_taken() => SchemaErrors.OfExtension("type Query { q: Int }", "extend type Query { q: Int }")
        .ShouldBe(["Field \"Query.q\" already exists in the schema. It cannot also be defined in this type extension. (1:21)"]);

    [Fact]
    public void Arguments_are_unique() => SchemaErrors.OfTypes("type A { a(x: Int, x: Int, x: Int): Int }\ndirective @d(x: Int, x: Int) on FIELD").ShouldBe(
    [
        "Argument \"@d(x:)\" can only be defined once. (2:14, 2:22)",
        "Argument \"A.a(x:)\" can only be defined once. (1:12, 1:20, 1:28)",
    ]);

    [Fact]
    public void Directive_names_are_unique() => SchemaErrors.OfTypes("directive @d on FIELD\ndirective @d on QUERY\ndirective @skip on FIELD")
        .ShouldBe(["There can be only one directive named \"@d\". (1:12, 2:12)"]);

    [Fact]
    public void Directives_of_an_extended_schema_are_taken() => SchemaErrors.OfExtension("type Query { q: Int }", "directive @skip on FIELD")
        .ShouldBe(["Directive \"@skip\" already exists in the schema. It cannot be redefined. (1:12)"]);

    [Fact]
    public void Types_that_are_named_are_defined() => SchemaErrors.OfTypes("type Station implements Nod { a(b: Strin): [Statio!] }\ninterface Node { a: Int }").ShouldBe(
    [
        "Unknown type \"Nod\". Did you mean \"Node\" or \"ID\"? (1:25)",
        "Unknown type \"Strin\". Did you mean \"String\" or \"Station\"? (1:36)",
        "Unknown type \"Statio\". Did you mean \"Station\"? (1:45)",
    ]);

    [Fact]
    public void Directives_that_are_used_are_defined_for_the_place() => SchemaErrors.OfTypes("type A @nope { a: Int @oneOf }").ShouldBe(
    [
        "Unknown directive \"@nope\". (1:8)",
        "Directive \"@oneOf\" may not be used on FIELD_DEFINITION. (1:23)",
    ]);

    [Fact]
    public void Directives_stand_once_unless_repeatable() => SchemaErrors.OfTypes(
            "directive @once on OBJECT directive @often repeatable on OBJECT\ntype A @once @often @often { a: Int }\nextend type A @once")
        .ShouldBe(["The directive \"@once\" can only be used once at this location. (2:8, 3:15)"]);

    [Fact]
    public void What_is_extended_exists_and_is_of_the_same_kind() => SchemaErrors.OfTypes("extend type Quer { a: Int }\nextend input Query { a: Int }").ShouldBe(
    [
        "Cannot extend type \"Quer\" because it is not defined. Did you mean \"Query\"? (1:13)",
        "Cannot extend non-input object type \"Query\". (3:1, 2:1)",
    ]);

    [Fact]
    public void Arguments_of_directives_are_known_unique_and_complete() => SchemaErrors.OfTypes(
        "directive @d(must: Int!, may: In) on OBJECT input In { x: Int }\ntype A @d(mus: 1, may: { x: 1, x: 2 }, may: null) { a: Int }").ShouldBe(
    [
        "Unknown argument \"mus\" on directive \"@d\". Did you mean \"must\" or \"may\"? (2:11)",
        "There can be only one argument named \"may\". (2:19, 2:40)",
        "There can be only one input field named \"x\". (2:26, 2:32)",
        "Argument \"@d(must:)\" of type \"Int!\" is required, but it was not provided. (2:8)",
    ]);
}
