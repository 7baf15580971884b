using OpenUnion.GraphQL.Tests.Execution;

namespace OpenUnion.GraphQL.Tests.Introspection;

public class IntrospectionTests
{
    private const string Sdl = """"
        """The schema"""
        schema { query: Root }
        directive @tag(name: String = "x" @deprecated, other: Int) repeatable on OBJECT | FIELD_DEFINITION
        type Root implements Node {
          id: ID!
          old: Int @deprecated
          "Finds"
          find(where: Where = { b: [1], a: A }, at: [[Int!]!]! = [], gone: Int @deprecated(reason: "no")): [Any!]
          key(key: Key): String
        }
        interface Node { id: ID! }
        union Any = Root
        enum Letter { A B @deprecated(reason: "b") }
        input Where { a: Letter = A, b: [Int], c: Int @deprecated }
        input Key @oneOf { a: Int, b: String }
        scalar Url @specifiedBy(url: "https://example.org/url")
        """";

    [Theory]
    [InlineData("{ __typename t: __typename }", """{"__typename":"Root","t":"Root"}""")]
    [InlineData("{ __schema { description queryType { name } mutationType { name } __typename } }", """{"__schema":{"description":"The schema","queryType":{"name":"Root"},"mutationType":null,"__typename":"__Schema"}}""")]
    [InlineData("""{ __type(name: "Root") { kind fields { name } all: fields(includeDeprecated: true) { name isDeprecated deprecationReason } interfaces { name } possibleTypes { name } isOneOf } }""",
        """{"__type":{"kind":"OBJECT","fields":[{"name":"id"},{"name":"find"},{"name":"key"}],"all":[{"name":"id","isDeprecated":false,"deprecationReason":null},{"name":"old","isDeprecated":true,"deprecationReason":"No longer supported"},{"name":"find","isDeprecated":false,"deprecationReason":null},{"name":"key","isDeprecated":false,"deprecationReason":null}],"interfaces":[{"name":"Node"}],"possibleTypes":null,"isOneOf":null}}""")]
    [InlineData("""{ __type(name: "Where") { inputFields { name defaultValue } all: inputFields(includeDeprecated: true) { name } isOneOf fields { name } } }""",
        """{"__type":{"inputFields":[{"name":"a","defaultValue":"A"},{"name":"b","defaultValue":null}],"all":[{"name":"a"},{"name":"b"},{"name":"c"}],"isOneOf":false,"fields":null}}""")]
    [InlineData("""{ __type(name: "Letter") { enumValues { name } all: enumValues(includeDeprecated: true) { name deprecationReason } } }""",
        """{"__type":{"enumValues":[{"name":"A"}],"all":[{"name":"A","deprecationReason":null},{"name":"B","deprecationReason":"b"}]}}""")]
    [InlineData("""{ __type(name: "Node") { kind interfaces { name } possibleTypes { name } } }""", """{"__type":{"kind":"INTERFACE","interfaces":[],"possibleTypes":[{"name":"Root"}]}}""")]
    [InlineData("""{ __type(name: "Any") { kind fields { name } possibleTypes { name } } }""", """{"__type":{"kind":"UNION","fields":null,"possibleTypes":[{"name":"Root"}]}}""")]
    [InlineData("""{ __type(name: "Key") { isOneOf } }""", """{"__type":{"isOneOf":true}}""")]
    [InlineData("""{ __type(name: "Url") { kind specifiedByURL } }""", """{"__type":{"kind":"SCALAR","specifiedByURL":"https://example.org/url"}}""")]
    [InlineData("""{ __type(name: "Nothing") { kind } }""", """{"__type":null}""")]
    [InlineData("""{ __type(name: "Float") { kind } }""", """{"__type":null}""")]
    [InlineData("""{ __type(name: "__Meta") { kind } }""", """{"__type":null}""")]
    [InlineData("""{ __type(name: "__TypeKind") { kind } }""", """{"__type":{"kind":"ENUM"}}""")]
    public async Task A_schema_answers_for_itself(string query, string expected) =>
        (await Executed.Engine(Sdl).Run(query)).ShouldBe($$"""{"data":{{expected}}}""");

    [Fact]
    public async Task Arguments_show_types_and_printed_defaults() =>
        (await Executed.Engine(Sdl).Run("""{ __type(name: "Root") { fields { args { name defaultValue type { kind name ofType { kind ofType { kind ofType { kind ofType { name } } } } } } all: args(includeDeprecated: true) { name } } } }"""))
        .ShouldContain("""{"args":[{"name":"where","defaultValue":"{ a: A, b: [1] }","type":{"kind":"INPUT_OBJECT","name":"Where","ofType":null}},{"name":"at","defaultValue":"[]","type":{"kind":"NON_NULL","name":null,"ofType":{"kind":"LIST","ofType":{"kind":"NON_NULL","ofType":{"kind":"LIST","ofType":{"name":null}}}}}}],"all":[{"name":"where"},{"name":"at"},{"name":"gone"}]}""");

    [Fact]
    public async Task Directives_are_listed_with_their_places() =>
        (await Executed.Engine(Sdl).Run("{ __schema { directives { name isRepeatable locations args { name defaultValue } all: args(includeDeprecated: true) { name defaultValue } } } }"))
        .ShouldStartWith("""{"data":{"__schema":{"directives":[{"name":"tag","isRepeatable":true,"locations":["OBJECT","FIELD_DEFINITION"],"args":[{"name":"other","defaultValue":null}],"all":[{"name":"name","defaultValue":"\"x\""},{"name":"other","defaultValue":null}]},""");

    [Fact]
    public async Task Built_in_scalars_are_listed_only_when_something_refers_to_them() =>
        (await Executed.Engine("type Query { a: Float }").Run("{ __schema { types { name } } }"))
        .ShouldBe("""{"data":{"__schema":{"types":[{"name":"Query"},{"name":"Float"},{"name":"String"},{"name":"Boolean"},{"name":"__Schema"},{"name":"__Type"},{"name":"__TypeKind"},{"name":"__Field"},{"name":"__InputValue"},{"name":"__EnumValue"},{"name":"__Directive"},{"name":"__DirectiveLocation"}]}}}""");

    [Fact]
    public async Task Whether_deprecated_members_are_included_may_hang_on_a_variable()
    {
        var engine = Executed.Engine(Sdl);
        const string Query = """query ($d: Boolean!) { __type(name: "Letter") { enumValues(includeDeprecated: $d) { name } } }""";
        (await engine.Run(Query, """{"d": true}""")).ShouldBe("""{"data":{"__type":{"enumValues":[{"name":"A"},{"name":"B"}]}}}""");
        (await engine.Run(Query, """{"d": false}""")).ShouldBe("""{"data":{"__type":{"enumValues":[{"name":"A"}]}}}""");
    }
}
