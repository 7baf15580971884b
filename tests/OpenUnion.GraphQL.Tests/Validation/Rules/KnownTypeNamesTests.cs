namespace OpenUnion.GraphQL.Tests.Validation.Rules;

public class KnownTypeNamesTests
{
    [Fact]
    public void Types_of_the_schema_are_known() =>
        Errors("query Q($a: [String!]) { dog { ... on Pet { name } ...F } } fragment F on Dog { name }").ShouldBe([]);

    [Fact]
    public void Unknown_types_get_a_suggestion() =>
        Errors("query Q($a: [Comand!]) { dog { ... on Do { name } ...F } } fragment F on Persn { name }").ShouldBe(
        [
            "Unknown type \"Comand\". Did you mean \"Command\" or \"Human\"? (1:14)",
            "Unknown type \"Do\". Did you mean \"Dog\"? (1:39)",
            "Unknown type \"Persn\". Did you mean \"Pet\"? (1:74)",
        ]);

    private static string[] Errors(string query) => Documents.Errors("KnownTypeNames", query);
}
