namespace OpenUnion.Server.Tests.GraphQL;

/// <summary>Aggregates within the limits that the server has by default.</summary>
public sealed class AggregateTests(SeededServer seeded) : IClassFixture<SeededServer>
{
    [Fact]
    public async Task All_counties_of_the_country_are_one_question_within_the_limits()
    {
        var answer = await seeded.Server.QueryAsync("{ stationsAggregate { byRegion(level: COUNTY, first: 3000) { groups { region { code name } count } otherCount } } }", null, ("GraphQL-Cost", "report"));

        answer.Status.ShouldBe(200, answer.Body);
        answer.Json.GetProperty("data").GetProperty("stationsAggregate").GetProperty("byRegion").GetProperty("otherCount").GetInt32().ShouldBe(0);
        answer.Json.GetProperty("extensions").GetProperty("operationCost").GetProperty("fieldCost").GetDouble().ShouldBe(303, 0.5);
    }

    [Fact]
    public async Task A_list_in_each_group_is_priced_for_each()
    {
        var answer = await seeded.Server.QueryAsync("{ stationsAggregate { byRegion { groups { region { stations(first: 100) { nodes { region { name } } } } } } } }");

        answer.Code.ShouldBe("HC0047");
    }

    [Fact]
    public async Task Too_many_groups_are_an_error_that_says_how_many_are_allowed()
    {
        var answer = await seeded.Server.QueryAsync("{ stationsAggregate { byOperator(first: 5001) { groupCount } } }");

        (answer.Code, answer.Message).ShouldBe(("OU2070", "The argument `first` of StationsAggregate.byOperator is 5001; expected 0 to 5000."));
    }
}
