using Npgsql;
using OpenUnion.Data.Planning.Filters;
using OpenUnion.Data.Tests.Runtime;
using OpenUnion.Testing;

namespace OpenUnion.Data.Tests.Planning.Filters;

public class RegionPrefixTests
{
    [Theory]
    [InlineData("100000", "")]
    [InlineData("110000", "11")]
    [InlineData("440100", "4401")]
    [InlineData("110105", "110105")]
    [InlineData("429004", "429004")]
    public void Zeros_at_the_end_stand_for_all_below(string code, string prefix) => RegionPrefix.Of(code).ShouldBe(prefix);

    [Theory]
    [InlineData("110105", true)]
    [InlineData("11010", false)]
    [InlineData("1101055", false)]
    [InlineData("11010x", false)]
    [InlineData("１１０１０５", false)]
    public void A_code_has_six_digits(string text, bool isCode) => RegionPrefix.IsCode(text).ShouldBe(isCode);

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task The_rule_agrees_with_the_chain_of_parents_for_every_region(bool seeds)
    {
        await using var database = await TestDatabase.CreateAsync(seeds ? SeededDatabase.Template : SyntheticDatabase.Template);
        var parents = await ParentsAsync(database.Reader);
        parents.Count.ShouldBeGreaterThan(3_000);

        foreach (var code in parents.Keys)
        {
            var byRule = parents.Keys.Where(region => string.CompareOrdinal(code, RegionPrefix.Of(region)) >= 0 && string.CompareOrdinal(code, RegionPrefix.Below(region)) < 0);
            byRule.Order(StringComparer.Ordinal).ShouldBe(Chain(code, parents).Order(StringComparer.Ordinal), code);
        }
    }

    private static IEnumerable<string> Chain(string? code, Dictionary<string, string?> parents)
    {
        for (; code is not null; code = parents[code])
            yield return code;
    }

    private static async Task<Dictionary<string, string?>> ParentsAsync(string connectionString)
    {
        await using var source = NpgsqlDataSource.Create(connectionString);
        await using var command = source.CreateCommand("SELECT code, parent_code FROM regions");
        await using var reader = await command.ExecuteReaderAsync();
        var parents = new Dictionary<string, string?>(StringComparer.Ordinal);
        while (await reader.ReadAsync())
            parents.Add(reader.GetString(0), await reader.IsDBNullAsync(1) ? null : reader.GetString(1));
        return parents;
    }
}
