namespace OpenUnion.GraphQL.Tests.Validation.Rules;

public class UniqueDirectivesPerLocationTests
{
    [Fact]
    public void Repeatable_and_unknown_directives_repeat() =>
        Errors("{ dog @often @often @nope @nope { name @skip(if: true) nick @skip(if: true) } }").ShouldBe([]);

    [Fact]
    public void Others_stand_once() =>
        Errors("{ dog { name @skip(if: true) @skip(if: false) @skip(if: true) } }").ShouldBe(
        [
            "The directive \"@skip\" can only be used once at this location. (1:14, 1:30)",
            "The directive \"@skip\" can only be used once at this location. (1:14, 1:47)",
        ]);

    private static string[] Errors(string query) => Documents.Errors("UniqueDirectivesPerLocation", query);
}
