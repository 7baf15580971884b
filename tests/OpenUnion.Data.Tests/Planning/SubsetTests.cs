using System.Text.Json;
using OpenUnion.Data.Graph;
using OpenUnion.Data.Planning;
using OpenUnion.Data.Sql;
using OpenUnion.Data.Sql.Filters;
using OpenUnion.Data.Tests.Planning.Filters;
using OpenUnion.GraphQL;
using OpenUnion.GraphQL.Execution;

namespace OpenUnion.Data.Tests.Planning;

public class SubsetTests
{
    private static readonly GraphSchema Graph = GraphSchema.Build();

    [Fact]
    public void A_where_becomes_the_condition_that_the_list_has()
    {
        var subset = Plan("stations", """{"region": {"within": "110000"}, "name": {"startsWith": "万达"}}""", null).ShouldNotBeNull();
        new FilterWriter(new Aliases()).WriteOptional(subset.Where, new SqlName("t0"))!.ToString()
            .ShouldBe(Wheres.Sql("""{ region: { within: "110000" }, name: { startsWith: "万达" } }""").ShouldNotBeNull());
    }

    [Theory]
    [InlineData(null, "Slug")]
    [InlineData("""[{"name": "DESC"}]""", "Name DESC, Slug DESC")]
    [InlineData("""{"region": {"code": "ASC"}}""", "RegionCode, Slug")]
    public void The_order_ends_in_the_key(string? order, string expected) => Plan("stations", null, order).ShouldNotBeNull().Order.ToString().ShouldBe(expected);

    [Theory]
    [InlineData("stations", """{"nam": {"eq": "a"}}""", null, "HC0016: Parameter \"where\" has invalid value: Expected value of type \"StationFilterInput\" not to include unknown field \"nam\". Did you mean \"name\" or \"and\"?")]
    [InlineData("stations", """{"name": {"eq": 1}}""", null, "HC0016: Parameter \"where\" has invalid value at .name.eq: String cannot represent a non string value: 1")]
    [InlineData("stations", "7", null, "HC0016: Parameter \"where\" has invalid value: Expected value of type \"StationFilterInput\" to be an object, found: 7.")]
    [InlineData("stations", """{"region": {"within": "11"}}""", null, "OU2051: The filter `where.region.within` is \"11\"; expected a GB/T 2260 code of six digits, such as 110105.")]
    [InlineData("stations", null, """[{"name": "UP"}]""", "HC0016: Parameter \"order\" has invalid value at [0].name: Value \"UP\" does not exist in \"SortEnumType\" enum.")]
    [InlineData("stations", null, """[{"name": "ASC", "slug": "ASC"}]""", "OU2008: The argument `order` of Query.stations has an object with the fields `slug`, `name`; expected one field an object, as in [{ a: ASC }, { b: DESC }], because the fields of an object have no order.")]
    [InlineData("regions", """{"code": null}""", null, "HC0026: The filter `where.code` is null; expected a value of StringOperationFilterInput.")]
    public void A_mistake_is_named_with_its_place(string list, string? where, string? order, string expected)
    {
        var errors = new List<GraphQLError>();
        Plan(list, where, order, errors).ShouldBeNull();
        errors.Select(error => $"{error.Code}: {error.Message}").ShouldBe([expected]);
    }

    [Fact]
    public void Mistakes_in_filter_and_order_are_told_together()
    {
        var errors = new List<GraphQLError>();
        Plan("stations", """{"nam": 1}""", """{"nam": "ASC"}""", errors);
        errors.Count.ShouldBe(2);
    }

    private static Subset? Plan(string list, string? where, string? order, List<GraphQLError>? errors = null)
    {
        var mistakes = errors ?? [];
        var subset = Subset.Plan(Graph, list, Plain(where), Plain(order), mistakes);
        if (errors is null)
            mistakes.ShouldBeEmpty();
        return subset;
    }

    private static object? Plain(string? json) => json is null ? null : PlainJson.Of(JsonDocument.Parse(json).RootElement);
}
