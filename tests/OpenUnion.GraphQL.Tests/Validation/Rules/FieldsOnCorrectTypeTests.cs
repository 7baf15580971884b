namespace OpenUnion.GraphQL.Tests.Validation.Rules;

public class FieldsOnCorrectTypeTests
{
    [Fact]
    public void Fields_of_the_type_and_of_its_fragments_exist() =>
        Errors("{ __schema { description } __typename catOrDog { __typename ... on Dog { barks } } }").ShouldBe([]);

    [Fact]
    public void An_unknown_field_gets_similar_names() =>
        Errors("{ dog { nam bark x } }").ShouldBe(
        [
            "Cannot query field \"nam\" on type \"Dog\". Did you mean \"name\"? (1:9)",
            "Cannot query field \"bark\" on type \"Dog\". Did you mean \"barks\"? (1:13)",
            "Cannot query field \"x\" on type \"Dog\". (1:18)",
        ]);

    [Fact]
    public void A_field_of_possible_types_gets_a_fragment() =>
        Errors("{ pet { nick barks } catOrDog { name } }").ShouldBe(
        [
            "Cannot query field \"nick\" on type \"Pet\". Did you mean to use an inline fragment on \"Cat\" or \"Dog\"? (1:9)",
            "Cannot query field \"barks\" on type \"Pet\". Did you mean to use an inline fragment on \"Dog\"? (1:14)",
            "Cannot query field \"name\" on type \"CatOrDog\". Did you mean to use an inline fragment on \"Named\", \"Pet\", \"Cat\", or \"Dog\"? (1:33)",
        ]);

    [Fact]
    public void Meta_fields_are_at_the_root_of_a_query_only() =>
        Errors("{ dog { __schema { description } } } subscription S { __type(name: \"x\") { name } }").ShouldBe(
        [
            "Cannot query field \"__schema\" on type \"Dog\". (1:9)",
            "Cannot query field \"__type\" on type \"Subscription\". (1:55)",
        ]);

    [Fact]
    public void Inside_an_unknown_field_nothing_is_told() =>
        Errors("{ dog { x { y { z } } ... on Cat { q } } }").ShouldBe(
        [
            "Cannot query field \"x\" on type \"Dog\". (1:9)",
            "Cannot query field \"q\" on type \"Cat\". (1:36)",
        ]);

    private static string[] Errors(string query) => Documents.Errors("FieldsOnCorrectType", query);
}
