using OpenUnion.GraphQL.Validation;

namespace OpenUnion.GraphQL.Tests.Validation;

public class DocumentValidatorTests
{
    [Fact]
    public void A_valid_document_has_no_errors() => Documents.Errors(
        """
        query Q($a: Boolean!, $filter: PetFilter = { name: "a" }, $first: Int) {
          dog { ...Animal mother { ...Animal } puppies { __typename knows(command: SIT) } }
          pet { ...Animal ... on Cat @include(if: $a) { meows } }
          human(id: 4) { pets(filter: $filter, first: $first) { name(surname: $a) } home { street dogs { barks } } }
          __type(name: "Dog") { name }
        }
        fragment Animal on Pet { name owner { name } }
        """,
        ValidationOptions.Default).ShouldBe([]);

    [Fact]
    public void Errors_of_all_rules_come_in_the_order_of_their_places() =>
        Documents.Errors("query Q($unused: Int) {\r\n  dog { nme ...F @skip }\r\n  x: dog\r\n}\r\nfragment G on Dog { name name(surname: 1) }", ValidationOptions.Default).ShouldBe(
        [
            "Variable \"$unused\" is never used in operation \"Q\". (1:9)",
            "Cannot query field \"nme\" on type \"Dog\". Did you mean \"name\"? (2:9)",
            "Unknown fragment \"F\". (2:16)",
            "Argument \"@skip(if:)\" of type \"Boolean!\" is required, but it was not provided. (2:18)",
            "Field \"dog\" of type \"Dog\" must have a selection of subfields. Did you mean \"dog { ... }\"? (3:3)",
            "Fragment \"G\" is never used. (5:1)",
            "Fields \"name\" conflict because they have differing arguments. Use different aliases on the fields to fetch both if this was intentional. (5:21, 5:26)",
            "Boolean cannot represent a non boolean value: 1 (5:40)",
        ]);

    [Fact]
    public void Only_the_rules_that_are_asked_for_report() =>
        Documents.Errors("{ x dog { y @z } }", ValidationOptions.Default with { OnlyRules = new HashSet<string> { "KnownDirectives" } }).ShouldBe(["Unknown directive \"@z\". (1:13)"]);

    [Fact]
    public void Similar_names_are_searched_for_a_number_of_times() =>
        Documents.Errors($"{{ dog {{ {string.Concat(Enumerable.Repeat("nam ", 30))} }} }}", ValidationOptions.Default)
            .Count(error => error.Contains("Did you mean", StringComparison.Ordinal)).ShouldBe(20);
}
