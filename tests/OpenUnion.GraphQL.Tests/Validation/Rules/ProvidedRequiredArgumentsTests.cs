namespace OpenUnion.GraphQL.Tests.Validation.Rules;

public class ProvidedRequiredArgumentsTests
{
    [Fact]
    public void Arguments_with_defaults_may_be_left_out() =>
        Errors("{ dog { knows(command: SIT) @must(x: 1) } }").ShouldBe([]);

    [Fact]
    public void Others_are_given() =>
        Errors("{ dog { knows(times: 2) @must } x: dog @skip { name } }").ShouldBe(
        [
            "Argument \"Dog.knows(command:)\" of type \"Command!\" is required, but it was not provided. (1:9)",
            "Argument \"@must(x:)\" of type \"Int!\" is required, but it was not provided. (1:25)",
            "Argument \"@skip(if:)\" of type \"Boolean!\" is required, but it was not provided. (1:40)",
        ]);

    private static string[] Errors(string query) => Documents.Errors("ProvidedRequiredArguments", query);
}
