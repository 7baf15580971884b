namespace OpenUnion.GraphQL.Tests.Validation.Rules;

public class FragmentsOnCompositeTypesTests
{
    [Fact]
    public void Objects_interfaces_and_unions_have_fragments() =>
        Errors("{ catOrDog { ... on Dog { name } ... on Pet { name } ... on CatOrDog { __typename } } }").ShouldBe([]);

    [Fact]
    public void Scalars_enums_and_inputs_have_none() =>
        Errors("{ dog { ... on Command { x } ...F } } fragment F on PetFilter { name }").ShouldBe(
        [
            "Fragment cannot condition on non composite type \"Command\". (1:16)",
            "Fragment \"F\" cannot condition on non composite type \"PetFilter\". (1:53)",
        ]);

    private static string[] Errors(string query) => Documents.Errors("FragmentsOnCompositeTypes", query);
}
