namespace OpenUnion.GraphQL.Tests.Validation.Rules;

public class NoFragmentCyclesTests
{
    [Fact]
    public void Spreading_twice_is_no_cycle() =>
        Errors("{ dog { ...A ...A } } fragment A on Dog { ...B ...B } fragment B on Dog { name }").ShouldBe([]);

    [Fact]
    public void A_fragment_does_not_spread_itself() =>
        Errors("{ dog { ...A } } fragment A on Dog { mother { ...A } }")
            .ShouldBe(["Cannot spread fragment \"A\" within itself. (1:47)"]);

    [Fact]
    public void A_way_round_is_told_with_its_spreads() =>
        Errors("{ dog { ...A } } fragment A on Dog { ...B } fragment B on Dog { ...C } fragment C on Dog { ...A ...B }").ShouldBe(
        [
            "Cannot spread fragment \"A\" within itself via \"B\", \"C\". (1:38, 1:65, 1:92)",
            "Cannot spread fragment \"B\" within itself via \"C\". (1:65, 1:97)",
        ]);

    [Fact]
    public void An_unknown_fragment_is_no_cycle() =>
        Errors("{ dog { ...A } } fragment A on Dog { ...Unknown }").ShouldBe([]);

    private static string[] Errors(string query) => Documents.Errors("NoFragmentCycles", query);
}
