namespace OpenUnion.GraphQL.Tests.Types.Validation;

public class TypeSystemRulesTests
{
    [Fact]
    public void A_query_type_is_needed() => SchemaErrors.Of("type A { a: Int }").ShouldBe(["Query root type must be provided."]);

    [Fact]
    public void Root_types_are_different_objects() => SchemaErrors.Of(
        "schema {\nquery: A\nmutation: A\nsubscription: B }\ntype A { a: Int }\nscalar B").ShouldBe(
    [
        "Subscription root type must be Object type if provided, it cannot be B. (4:15)",
        "All root types must be different, \"A\" type is used as query and mutation root types. (2:8, 3:11)",
    ]);

    [Fact]
    public void Two_underscores_are_reserved() => SchemaErrors.OfTypes(
        "type __A { __a(__b: Int): Int }\nenum E { __X }\ninput I { __c: Int }\ndirective @__d(__e: Int) on FIELD").ShouldBe(
    [
        "Name \"__A\" must not begin with \"__\", which is reserved by GraphQL introspection. (1:1)",
        "Name \"__a\" must not begin with \"__\", which is reserved by GraphQL introspection. (1:12)",
        "Name \"__b\" must not begin with \"__\", which is reserved by GraphQL introspection. (1:16)",
        "Name \"__X\" must not begin with \"__\", which is reserved by GraphQL introspection. (2:10)",
        "Name \"__c\" must not begin with \"__\", which is reserved by GraphQL introspection. (3:11)",
        "Name \"__d\" must not begin with \"__\", which is reserved by GraphQL introspection. (4:1)",
        "Name \"__e\" must not begin with \"__\", which is reserved by GraphQL introspection. (4:16)",
    ]);

    [Fact]
    public void Every_type_defines_something() => SchemaErrors.OfTypes("type A\ninterface B\nunion C\nenum D\ninput E\ndirective @d on ENUM\nextend enum D @d").ShouldBe(
    [
        "Type A must define one or more fields. (1:1)",
        "Type B must define one or more fields. (2:1)",
        "Union type C must define one or more member types. (3:1)",
        "Enum type D must define one or more values. (4:1, 7:1)",
        "Input Object type E must define one or more fields. (5:1)",
    ]);

    [Fact]
    public void Fields_give_outputs_and_take_inputs() => SchemaErrors.OfTypes(
        "input I { a: [A!] }\ntype A { a: I!\nb(x: A, y: I): Int }\ndirective @d(x: A) on FIELD").ShouldBe(
    [
        "The type of A.a must be Output Type but got: I!. (2:13)",
        "The type of @d(x:) must be Input Type but got: A. (4:14)",
        "The type of A.b(x:) must be Input Type but got: A. (3:6)",
        "The type of I.a must be Input Type but got: [A!]. (1:14)",
    ]);

    [Fact]
    public void What_is_required_is_not_deprecated() => SchemaErrors.OfTypes("input I { a: Int! @deprecated, b: Int! = 1 @deprecated }\ntype A { a(x: Int! @deprecated): Int }").ShouldBe(
    [
        "Required argument A.a(x:) cannot be deprecated. (2:20, 2:15)",
        "Required input field I.a cannot be deprecated. (1:19, 1:14)",
    ]);

    [Fact]
    public void Interfaces_are_implemented_once_with_their_ancestors() => SchemaErrors.OfTypes(
        "interface I { a: Int }\ninterface J implements I { a: Int }\ntype A implements J & J & Query { a: Int }\ninterface K implements K { a: Int }").ShouldBe(
    [
        "Type A can only implement J once. (3:19, 3:23)",
        "Type A must implement I because it is implemented by J. (2:24, 3:19, 3:23)",
        "Type A must only implement Interface types, it cannot implement Query. (3:27)",
        "Type K cannot implement itself because it would create a circular reference. (4:24)",
    ]);

    [Fact]
    public void Interfaces_do_not_implement_each_other() => SchemaErrors.OfTypes("interface I implements J { a: Int }\ninterface J implements I { a: Int }").ShouldBe(
    [
        "Type I cannot implement J because it would create a circular reference. (2:24, 1:24)",
        "Type J cannot implement I because it would create a circular reference. (1:24, 2:24)",
    ]);

    [Fact]
    public void Fields_of_an_interface_are_there_and_fit() => SchemaErrors.OfTypes(
        "interface I { a: Int\nb(x: Int): I\nc(x: Int): Int!\nd: I }\ntype A implements I { b(y: Int!): Int\nc(x: Int!): Int\nd: A @deprecated }").ShouldBe(
    [
        "Interface field I.a expected but A does not provide it. (1:15, 5:1)",
        "Interface field I.b expects type I but A.b is type Int. (2:12, 5:35)",
        "Interface field argument I.b(x:) expected but A.b does not provide it. (2:3, 5:23)",
        "Argument \"A.b(y:)\" must not be required type \"Int!\" if not provided by the Interface field \"I.b\". (5:25, 2:1)",
        "Interface field I.c expects type Int! but A.c is type Int. (3:12, 6:13)",
        "Interface field argument I.c(x:) expects type Int but A.c(x:) is type Int!. (3:6, 6:6)",
        "Interface field I.d is not deprecated, so implementation field A.d must not be deprecated. (7:6, 7:4)",
    ]);

    [Fact]
    public void Members_of_a_union_are_objects_each_once() => SchemaErrors.OfTypes("union U = Query | Int | Query\nextend union U = Query").ShouldBe(
    [
        "Union type U can only include type Query once. (1:11, 1:25, 2:18)",
        "Union type U can only include Object types, it cannot include Int. (1:19)",
    ]);

    [Fact]
    public void Fields_of_a_one_of_input_are_nullable_without_default() => SchemaErrors.OfTypes("input I @oneOf { a: Int!, b: Int = 1 }").ShouldBe(
    [
        "OneOf input field I.a must be nullable. (1:21)",
        "OneOf input field I.b cannot have a default value. (1:27)",
    ]);

    [Fact]
    public void A_directive_does_not_use_itself() => SchemaErrors.OfTypes(
        "directive @a(x: Int @b) on ARGUMENT_DEFINITION\ndirective @b(x: Int @a) on ARGUMENT_DEFINITION\ndirective @c(x: Int @a) on ARGUMENT_DEFINITION").ShouldBe(
    [
        "Directive \"@a\" cannot reference itself. (1:12)",
        "Directive \"@b\" cannot reference itself. (2:12)",
    ]);

    [Fact]
    public void An_input_does_not_need_itself() => SchemaErrors.OfTypes("input A { b: B! }\ninput B { c: [A!]!, a: A! }").ShouldBe(
        ["Cannot reference Input Object \"A\" within itself through a series of non-null fields: \"b.a\". (1:11, 2:21)"]);

    [Fact]
    public void Applying_defaults_ends() => SchemaErrors.OfTypes(
        "input A { x: A = {} }\ninput B { y: C = {} }\ninput C { z: B = { y: { z: null } }, w: B = { } }").ShouldBe(
    [
        "Invalid circular reference. The default value of Input Object field A.x references itself. (1:18)",
        "Invalid circular reference. The default value of Input Object field B.y references itself via the default values of: C.z, C.w. (2:18, 3:18, 3:45)",
    ]);

    [Fact]
    public void Defaults_and_arguments_of_directives_fit_their_types() => SchemaErrors.OfTypes(
        "enum E { AA BB }\ninput I { a: Int! b: [E] }\ndirective @d(i: I) on OBJECT\ntype A @d(i: { a: null, b: [AA, CC, 1], c: 1 }) { a(x: Int = \"1\", i: I = {}, s: [String!] = [null], j: I = 1): Int }").ShouldBe(
    [
        "A.a(x:) has invalid default value: Int cannot represent non-integer value: \"1\" (4:62)",
        "A.a(i:) has invalid default value: Expected value of type \"I\" to include required field \"a\", found: {}. (4:74)",
        "A.a(s:) has invalid default value: Expected value of non-null type \"String!\" not to be null. (4:94)",
        "A.a(j:) has invalid default value: Expected value of type \"I\" to be an object, found: 1. (4:108)",
        "Argument \"@d(i:)\" has invalid value: Expected value of non-null type \"Int!\" not to be null. (4:19)",
        "Argument \"@d(i:)\" has invalid value: Value \"CC\" does not exist in \"E\" enum. (4:33)",
        "Argument \"@d(i:)\" has invalid value: Enum \"E\" cannot represent non-enum value: 1. (4:37)",
        "Argument \"@d(i:)\" has invalid value: Expected value of type \"I\" not to include unknown field \"c\". Did you mean \"a\" or \"b\"? (4:41)",
    ]);

    [Fact]
    public void Operations_do_not_belong_into_a_schema() => SchemaErrors.OfTypes("query { q }")
        .ShouldBe(["A schema cannot contain an operation or a fragment. (1:1)"]);
}
