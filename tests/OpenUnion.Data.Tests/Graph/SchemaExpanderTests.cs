using OpenUnion.Data.Graph;
using OpenUnion.GraphQL.Types;

namespace OpenUnion.Data.Tests.Graph;

public class SchemaExpanderTests
{
    private static string Expanded(string documents) => SchemaPrinter.Print(Schema.Build(SchemaExpander.WithoutDirectives(SchemaExpander.Expand(documents))), _ => true);

    [Fact]
    public void A_list_marked_as_a_page_becomes_a_connection()
    {
        var schema = Expanded("type Query { stations: [Station!]! @page }\n type Station { slug: String! }");

        schema.ShouldContain("where: StationFilterInput @cost(weight: \"1\")\n");
        schema.ShouldContain("order: [StationSortInput!]\n");
        schema.ShouldContain("asOf: Int @cost(weight: \"10\")\n  ): StationsConnection @listSize(");
        schema.ShouldContain("    first: Int\n");
        schema.ShouldContain("type StationsConnection {\n  pageInfo: PageInfo!");
        schema.ShouldContain("edges: [StationsEdge!]!");
        schema.ShouldContain("nodes: [Station!]!");
        schema.ShouldContain("totalCount: Int!");
    }

    [Fact]
    public void Only_what_is_not_derived_has_a_past()
    {
        var schema = Expanded("type Query { station(slug: String!): Station search(text: String!): Station }\n type Station { slug: String!, next(at: Int): Station }");

        schema.ShouldContain("asOf: Int @cost(weight: \"10\")\n  ): Station\n");
        schema.ShouldContain("search(text: String!): Station\n");
        schema.ShouldContain("next(at: Int): Station\n");
    }

    [Fact]
    public void Two_lists_of_one_type_share_their_connection()
    {
        var schema = Expanded("type Query { a: [Station!]! @page b: [Station!]! @page }\n type Station { slug: String! }");

        schema.Split("type StationsConnection {").Length.ShouldBe(2);
    }

    [Fact]
    public void An_edge_that_the_documents_define_is_kept()
    {
        var schema = Expanded("""
            type Query { near: [Station!]! @page(edge: "NearEdge", connection: "NearConnection") }
            type Station { slug: String! }
            type NearEdge { cursor: String! distance: Float! node: Station! }
            """);

        schema.ShouldContain("edges: [NearEdge!]!");
        schema.Split("type NearEdge {").Length.ShouldBe(2);
    }

    [Fact]
    public void A_vocabulary_becomes_an_enum_with_both_languages()
    {
        var schema = Expanded("type Query { level: RegionLevel }");

        schema.ShouldContain("\"\"\"The level of a region in GB/T 2260.\"\"\"\nenum RegionLevel {");
        schema.ShouldContain("\"\"\"Country (国家)\"\"\"\n  COUNTRY");
    }
}
