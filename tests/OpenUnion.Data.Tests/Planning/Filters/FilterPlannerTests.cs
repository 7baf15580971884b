namespace OpenUnion.Data.Tests.Planning.Filters;

public class FilterPlannerTests
{
    private static readonly Dictionary<string, object?> NoVariables = new(StringComparer.Ordinal);

    [Theory]
    [InlineData("{ region: null }", "HC0026: The filter `where.region` is null; expected a value of RegionFilterInput.")]
    [InlineData("{ and: null }", "HC0026: The filter `where.and` is null; expected a value of StationFilterInput.")]
    [InlineData("{ name: { contains: null } }", "HC0026: The filter `where.name.contains` is null; expected a value; null is for eq and neq.")]
    [InlineData("{ unitCount: { gt: null } }", "HC0026: The filter `where.unitCount.gt` is null; expected a value; null is for eq and neq.")]
    [InlineData("{ or: [{ name: { in: null } }] }", "HC0026: The filter `where.or[0].name.in` is null; expected a value; null is for eq and neq.")]
    [InlineData("{ amenities: { some: null } }", "HC0026: The filter `where.amenities.some` is null; expected a value of StationAmenityFilterInput.")]
    [InlineData("{ amenities: { any: null } }", "HC0026: The filter `where.amenities.any` is null; expected a value of Boolean.")]
    [InlineData("{ region: { within: null } }", "HC0026: The filter `where.region.within` is null; expected a value of String.")]
    [InlineData("{ region: { within: \"11\" } }", "OU2051: The filter `where.region.within` is \"11\"; expected a GB/T 2260 code of six digits, such as 110105.")]
    [InlineData("{ id: { eq: \"UmVnaW9uOjExMDEwNQ==\" } }", "OU2050: The filter `where.id.eq` is \"UmVnaW9uOjExMDEwNQ==\"; expected the `id` of a Station.")]
    [InlineData("{ id: { in: [\"slug\"] } }", "OU2050: The filter `where.id.in` is \"slug\"; expected the `id` of a Station.")]
    [InlineData("{ name: { contains: \"a\\u0000\" } }", "OU2004: The filter `where.name.contains` holds the character U+0000, which no text of the dataset can have.")]
    [InlineData("{ name: { nin: [\"a\", \"\\u0000\"] } }", "OU2004: The filter `where.name.nin` holds the character U+0000, which no text of the dataset can have.")]
    [InlineData("{ onMap: { west: 135, south: 18, east: 73, north: 53 } }", "OU2015: The box `where.onMap` has west 135 and east 73; expected west to be the lesser.")]
    [InlineData("{ or: [{ onMap: { west: 73, south: 18, east: 235, north: 53 } }] }", "OU2010: The box `where.or[0].onMap` reaches from longitude 73 to 235 and latitude 18 to 53; expected longitude -180 to 180 and latitude -90 to 90.")]
    public void A_mistake_is_named_with_its_place(string where, string expected) => Wheres.Mistake(where).ShouldBe(expected);

    [Fact]
    public void Operations_are_bounded()
    {
        Wheres.Mistake($"{{ and: [{Repeat("{ name: { eq: \"a\" } }", 100)}] }}").ShouldBeNull();
        Wheres.Mistake($"{{ and: [{Repeat("{ name: { eq: \"a\" } }", 99)}, {{ name: {{ eq: \"a\", neq: \"b\" }} }}] }}")
            .ShouldBe("HC0117: The filter `where.and[99].name.neq` is one operation too many; expected at most 100 in one `where`.");
        Wheres.Mistake($"{{ or: [{Repeat("{}", 101)}] }}").ShouldBe("HC0117: The filter `where.or[100]` is one operation too many; expected at most 100 in one `where`.");
    }

    [Fact]
    public void Nesting_is_bounded()
    {
        Wheres.Mistake(Nested(19)).ShouldBeNull();
        Wheres.Mistake(Nested(20)).ShouldBe($"HC0117: The filter `where{string.Concat(Enumerable.Repeat(".and[0]", 20))}` is nested too deeply; expected at most 20 levels.");
    }

    [Fact]
    public void Values_and_texts_are_bounded()
    {
        Wheres.Mistake($"{{ unitCount: {{ in: [{Repeat("1", 1000)}] }} }}").ShouldBeNull();
        Wheres.Mistake($"{{ unitCount: {{ in: [{Repeat("1", 1001)}] }} }}").ShouldBe("OU2052: The filter `where.unitCount.in` has 1001 values; expected at most 1000.");
        Wheres.Mistake($"{{ name: {{ eq: \"{new string('a', 1001)}\" }} }}").ShouldBe("OU2053: The filter `where.name.eq` has a text of 1001 characters; expected at most 1000.");
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("{ name: {} }")]
    [InlineData("{ and: [], or: [{}] }")]
    [InlineData("{ region: { name: {} } }")]
    [InlineData("{ amenities: { all: {} } }")]
    public void What_is_empty_is_no_condition(string where) => Wheres.Plan(where).Where.ShouldBeNull();

    [Fact]
    public void Some_and_none_of_no_condition_ask_whether_there_is_an_item()
    {
        Wheres.Sql("{ amenities: { some: {} } }").ShouldBe("EXISTS (SELECT FROM station_amenities t1 WHERE t1.station_slug = t0.\"slug\")");
        Wheres.Sql("{ amenities: { none: {} } }").ShouldBe(Wheres.Sql("{ amenities: { any: false } }"));
    }

    [Theory]
    [InlineData("{ kind: { eq: $x } }", "where.kind.eq")]
    [InlineData("{ kind: $x }", "where.kind")]
    [InlineData("{ and: [{ name: { contains: $x } }] }", "where.and[0].name.contains")]
    [InlineData("{ amenities: { some: { kind: { eq: $x } } } }", "where.amenities.some.kind.eq")]
    [InlineData("{ amenities: { none: { kind: { in: $x } } } }", "where.amenities.none.kind.in")]
    [InlineData("{ region: { within: $x } }", "where.region.within")]
    [InlineData("{ name: { in: [$x] } }", "where.name.in[0]")]
    public void A_variable_without_a_value_is_no_condition_and_is_named(string where, string path)
    {
        foreach (var variables in (Dictionary<string, object?>[])[NoVariables, new(StringComparer.Ordinal) { ["x"] = null }])
        {
            var result = Wheres.Plan(where, variables: variables);
            result.Where.ShouldBeNull();
            result.Ignored.ShouldBe([path]);
        }
    }

    [Fact]
    public void A_variable_without_a_value_takes_only_its_own_place_away()
    {
        var result = Wheres.Plan("{ name: { in: [$x, \"a\"], contains: \"b\" } }", variables: NoVariables);

        result.Ignored.ShouldBe(["where.name.in[0]"]);
        result.Where.ShouldBeOfType<Data.Planning.Filters.FilterPlan.And>().Items.Count.ShouldBe(2);
    }

    private static string Repeat(string text, int times) => string.Join(", ", Enumerable.Repeat(text, times));

    private static string Nested(int levels) => levels == 0 ? "{}" : $"{{ and: [{Nested(levels - 1)}] }}";
}
