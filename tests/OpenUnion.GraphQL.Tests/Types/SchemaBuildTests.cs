using OpenUnion.GraphQL.Language;
using OpenUnion.GraphQL.Types;

namespace OpenUnion.GraphQL.Tests.Types;

public class SchemaBuildTests
{
    [Fact]
    public void Extensions_are_merged_wherever_they_stand()
    {
        var schema = Schema.Build([
            Parser.ParseDocument("extend type Query implements I { b(x: In): U } extend union U = B extend enum E { Y } extend input In { e: E = Y }"),
            Parser.ParseDocument("interface I { a: Int } type Query { a: Int } type A { a: Int } type B { a: Int } union U = A enum E { X } input In { a: Int }"),
        ]);

        schema.QueryType!.Fields.Select(field => field.ToString()).ShouldBe(["Query.a", "Query.b"]);
        schema.QueryType.Interfaces.Select(type => type.Name).ShouldBe(["I"]);
        schema.PossibleTypesOf(schema.Types["U"]!).Select(type => type.Name).ShouldBe(["A", "B"]);
        schema.PossibleTypesOf(schema.Types["I"]!).ShouldBe([schema.QueryType]);
        ((EnumType)schema.Types["E"]!).Values.Select(value => value.Name).ShouldBe(["X", "Y"]);
        ((InputObjectType)schema.Types["In"]!).Fields["e"]!.DefaultValue.ShouldBe("Y");
    }

    [Fact]
    public void Root_types_have_usual_names_or_those_of_the_schema_definition()
    {
        var usual = Schema.Build("type Query { a: Int } type Mutation { a: Int }");
        usual.MutationType!.Name.ShouldBe("Mutation");
        usual.SubscriptionType.ShouldBeNull();

        var named = Schema.Build("\"text\" schema { query: Q } type Q { a: Int } type Mutation { a: Int } extend schema { subscription: S } type S { a: Int }");
        named.QueryType!.Name.ShouldBe("Q");
        named.MutationType.ShouldBeNull();
        named.SubscriptionType!.Name.ShouldBe("S");
        named.Description.ShouldBe("text");
    }

    [Fact]
    public void Applied_directives_carry_coerced_arguments_with_defaults()
    {
        var schema = Schema.Build("""
            directive @cost(weight: String! = "1", list: [Int!], in: In) repeatable on FIELD_DEFINITION | OBJECT | SCHEMA
            input In { a: Int = 7, b: Float }
            schema @cost(weight: "9") { query: Query }
            type Query { a: Int @cost(list: 3, in: { b: 2 }) @cost }
            extend type Query @cost(weight: "5")
            """);

        var applied = schema.QueryType!.Fields["a"]!.Directives;
        applied.Length.ShouldBe(2);
        applied[0].Arguments["weight"].ShouldBe("1");
        applied[0].Arguments["list"].ShouldBe(new object?[] { 3 });
        applied[0].Arguments["in"].ShouldBe(new Dictionary<string, object?> { ["a"] = 7, ["b"] = 2.0 });
        applied[1].Arguments.Keys.ShouldBe(["weight"]);
        schema.QueryType.Directives[0].Arguments["weight"].ShouldBe("5");
        schema.AppliedDirectives[0].Arguments["weight"].ShouldBe("9");
    }

    [Fact]
    public void Deprecation_specification_and_one_of_are_read_from_their_directives()
    {
        var schema = Schema.Build("""
            scalar Url @specifiedBy(url: "https://url.spec.whatwg.org")
            input One @oneOf { a: Int @deprecated, b: Int }
            enum E { X @deprecated(reason: "old") Y }
            type Query { a(x: One, y: Int @deprecated(reason: "")): Url @deprecated b: E }
            """);

        ((ScalarType)schema.Types["Url"]!).SpecifiedByUrl.ShouldBe("https://url.spec.whatwg.org");
        ((InputObjectType)schema.Types["One"]!).IsOneOf.ShouldBeTrue();
        ((InputObjectType)schema.Types["One"]!).Fields["a"]!.DeprecationReason.ShouldBe("No longer supported");
        ((EnumType)schema.Types["E"]!).Values["X"]!.DeprecationReason.ShouldBe("old");
        ((EnumType)schema.Types["E"]!).Values["Y"]!.DeprecationReason.ShouldBeNull();
        schema.QueryType!.Fields["a"]!.DeprecationReason.ShouldBe("No longer supported");
        schema.QueryType.Fields["a"]!.Arguments["y"]!.DeprecationReason.ShouldBe("");
    }

    [Fact]
    public void Custom_scalars_coerce_by_the_hosts_functions()
    {
        var upper = new ScalarCoercion { ParseValue = value => value is string text ? text.ToUpperInvariant() : throw new CoercionException("Upper expects a string.") };
        var options = new SchemaOptions { Scalars = new Dictionary<string, ScalarCoercion> { ["Upper"] = upper } };

        Schema.Build("scalar Upper type Query { a(x: Upper = \"abc\"): Int }", options)
            .QueryType!.Fields["a"]!.Arguments["x"]!.DefaultValue.ShouldBe("ABC");
        Should.Throw<SchemaException>(() => Schema.Build("scalar Upper type Query { a(x: Upper = 5): Int }", options))
            .Errors.Single().ToString().ShouldBe("Query.a(x:) has invalid default value: Upper expects a string. (1:40)");
    }

    [Fact]
    public void Introspection_types_and_built_ins_are_part_of_every_schema()
    {
        var schema = Schema.Build("type Query { a: Int }");

        schema.Types.Where(type => type.IsIntrospection).Select(type => type.Name).ShouldBe(
            ["__Schema", "__Type", "__TypeKind", "__Field", "__InputValue", "__EnumValue", "__Directive", "__DirectiveLocation"]);
        schema.Types.Where(type => type is ScalarType).Select(type => type.Name).ShouldBe(["Int", "Float", "String", "Boolean", "ID"]);
        schema.Directives.Select(directive => directive.Name).ShouldBe(["include", "skip", "deprecated", "specifiedBy", "oneOf"]);
        schema.Types.Count(type => !type.IsBuiltIn).ShouldBe(1);
    }

    [Fact]
    public void Meta_fields_are_found_where_they_belong()
    {
        var schema = Schema.Build("type Query { a: A } type A { b: Int } union U = A enum E { X }");

        schema.FieldOf(schema.QueryType!, "__schema")!.Type.ToString().ShouldBe("__Schema!");
        schema.FieldOf(schema.QueryType!, "__type")!.Arguments["name"]!.Type.ToString().ShouldBe("String!");
        schema.FieldOf(schema.Types["A"]!, "__schema").ShouldBeNull();
        schema.FieldOf(schema.Types["U"]!, "__typename")!.Type.ToString().ShouldBe("String!");
        schema.FieldOf(schema.Types["E"]!, "__typename").ShouldBeNull();
        schema.FieldOf(schema.Types["A"]!, "b")!.ToString().ShouldBe("A.b");
    }

    [Fact]
    public void A_syntax_error_is_an_error_of_the_schema() =>
        SchemaErrors.Of("type Query {").ShouldBe(["Syntax Error: Expected Name, found <EOF>. (1:13)"]);

    [Fact]
    public void Extending_a_schema_makes_a_new_one()
    {
        var first = Schema.Build("type Query { a: Int }");
        var second = first.Extend(Parser.ParseDocument("extend type Query { b: B } scalar B"));

        first.QueryType!.Fields.Count.ShouldBe(1);
        second.QueryType!.Fields.Select(field => field.Name).ShouldBe(["a", "b"]);
    }

    [Theory]
    [InlineData("Int!", "Int", true)]
    [InlineData("Int", "Int!", false)]
    [InlineData("[A!]!", "[I]", true)]
    [InlineData("A", "U", true)]
    [InlineData("I", "U", false)]
    [InlineData("A", "[A]", false)]
    [InlineData("I", "A", false)]
    public void Subtypes_are_covariant(string type, string super, bool isSubType)
    {
        var schema = Schema.Build("type Query { a: A } interface I { b: Int } type A implements I { b: Int } union U = A");

        Schema.IsSubType(schema.TypeFrom(Parser.ParseType(type))!, schema.TypeFrom(Parser.ParseType(super))!).ShouldBe(isSubType);
    }
}
