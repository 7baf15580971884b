using OpenUnion.GraphQL.Language;
using OpenUnion.GraphQL.Types;
using OpenUnion.GraphQL.Validation;

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

    // https://spec.graphql.org/September2025/#sec-Scalars.Built-in-Scalars
    [Fact]
    public void A_built_in_scalar_that_the_schema_does_not_use_is_no_type_of_it() =>
        DocumentValidator.Validate(Schema.Build("type Query { a: String }"), Parser.ParseDocument("query Q($a: String = \"\", $b: Boolean! = true, $c: ID, $d: [Int!]) { a }"), new() { OnlyRules = new HashSet<string>(StringComparer.Ordinal) { "KnownTypeNames" } })
            .Select(error => error.ToString()).ShouldBe(["Unknown type \"ID\". (1:51)", "Unknown type \"Int\". (1:60)"]);

    private static string[] Errors(string query) => Documents.Errors("KnownTypeNames", query);
}
