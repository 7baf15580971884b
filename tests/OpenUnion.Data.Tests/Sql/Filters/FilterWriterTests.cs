using OpenUnion.Data.Tests.Planning.Filters;

namespace OpenUnion.Data.Tests.Sql.Filters;

public class FilterWriterTests
{
    [Theory]
    [InlineData("{ status: { eq: OPERATING } }", "t0.\"status\" = $1")]
    [InlineData("{ status: { neq: OPERATING } }", "NOT (t0.\"status\" = $1)")]
    [InlineData("{ address: { neq: \"a\" } }", "(t0.\"address\" = $1) IS NOT TRUE")]
    [InlineData("{ address: { eq: null } }", "t0.\"address\" IS NULL")]
    [InlineData("{ address: { neq: null } }", "t0.\"address\" IS NOT NULL")]
    [InlineData("{ unitCount: { gte: 1, nlt: 2 } }", "(t0.unit_count >= $1 AND (t0.unit_count < $2) IS NOT TRUE)")]
    [InlineData("{ kind: { in: [CARE_STATION, DRIVERS_HOME] } }", "t0.\"kind\" = ANY($1)")]
    [InlineData("{ address: { nin: [\"a\", null] } }", "((t0.\"address\" = ANY($1)) IS NOT TRUE AND t0.\"address\" IS NOT NULL)")]
    [InlineData("{ name: { contains: \"a\" } }", "t0.\"name\" LIKE $1")]
    [InlineData("{ slug: { startsWith: \"a\" } }", "(t0.\"slug\" >= $1 AND t0.\"slug\" < $2)")]
    [InlineData("{ name: { icontains: \"a\" } }", "fold_text(t0.\"name\") LIKE '%' || fold_like($1) || '%'")]
    [InlineData("{ name: { ieq: \"a\" } }", "fold_text(t0.\"name\") = fold_text($1)")]
    [InlineData("{ or: [{ name: { eq: \"a\" } }, { slug: { eq: \"b\" } }] }", "(t0.\"name\" = $1 OR t0.\"slug\" = $2)")]
    [InlineData("{ id: { eq: \"U3RhdGlvbjph\" } }", "t0.\"slug\" = $1")]
    public void An_operation_is_a_test_of_the_column(string where, string sql) => Wheres.Sql(where).ShouldBe(sql);

    [Theory]
    [InlineData("{ region: { within: \"110000\" } }", "(t0.region_code >= $1 AND t0.region_code < $2)")]
    [InlineData("{ region: { code: { eq: \"110105\" } } }", "t0.region_code = $1")]
    [InlineData("{ operator: { id: { neq: \"T3JnYW5pemF0aW9uOmE=\" } } }", "(t0.operator_slug = $1) IS NOT TRUE")]
    [InlineData("{ operator: { slug: { eq: null } } }", "t0.operator_slug IS NULL")]
    [InlineData("{ operator: { or: [{ slug: { eq: null } }, { slug: { startsWith: \"a\" } }] } }", "(t0.operator_slug IS NULL OR (t0.operator_slug >= $1 AND t0.operator_slug < $2))")]
    [InlineData("{ region: { within: \"110000\", level: { eq: COUNTY } } }", "((t0.region_code >= $1 AND t0.region_code < $2) AND EXISTS (SELECT FROM \"regions\" t1 WHERE t0.region_code = t1.\"code\" AND t1.\"level\" = $3))")]
    [InlineData("{ region: { parent: { code: { eq: \"110000\" } } } }", "EXISTS (SELECT FROM \"regions\" t1 WHERE t0.region_code = t1.\"code\" AND t1.parent_code = $1)")]
    public void A_condition_on_the_key_of_a_reference_needs_no_join(string where, string sql) => Wheres.Sql(where).ShouldBe(sql);

    [Theory]
    [InlineData("{ operator: { kind: { eq: MEDIA } } }", "EXISTS (SELECT FROM \"organizations\" t1 WHERE t0.operator_slug = t1.\"slug\" AND t1.\"kind\" = $1)")]
    [InlineData("{ operator: { kind: { neq: MEDIA } } }", "NOT EXISTS (SELECT FROM \"organizations\" t1 WHERE t0.operator_slug = t1.\"slug\" AND t1.\"kind\" = $1)")]
    [InlineData("{ region: { level: { neq: COUNTY } } }", "EXISTS (SELECT FROM \"regions\" t1 WHERE t0.region_code = t1.\"code\" AND NOT (t1.\"level\" = $1))")]
    public void A_reference_that_leads_nowhere_is_a_row_of_nulls(string where, string sql) => Wheres.Sql(where).ShouldBe(sql);

    [Theory]
    [InlineData("some", "EXISTS (SELECT FROM station_amenities t1 WHERE t1.station_slug = t0.\"slug\" AND t1.\"kind\" = $1)")]
    [InlineData("none", "NOT EXISTS (SELECT FROM station_amenities t1 WHERE t1.station_slug = t0.\"slug\" AND t1.\"kind\" = $1)")]
    [InlineData("all", "NOT EXISTS (SELECT FROM station_amenities t1 WHERE t1.station_slug = t0.\"slug\" AND NOT (t1.\"kind\" = $1))")]
    public void A_list_is_a_subquery(string quantifier, string sql) => Wheres.Sql($"{{ amenities: {{ {quantifier}: {{ kind: {{ eq: MICROWAVE }} }} }} }}").ShouldBe(sql);

    [Theory]
    [InlineData("{ serves: { some: { eq: COURIER } } }", "t0.\"serves\" @> ARRAY[$1]")]
    [InlineData("{ serves: { none: { in: [COURIER] } } }", "NOT (t0.\"serves\" && $1)")]
    [InlineData("{ serves: { some: { neq: COURIER } } }", "EXISTS (SELECT FROM unnest(t0.\"serves\") t1(v1) WHERE (t1.v1 = $1) IS NOT TRUE)")]
    [InlineData("{ serves: { all: { in: [COURIER] } } }", "NOT EXISTS (SELECT FROM unnest(t0.\"serves\") t1(v1) WHERE (t1.v1 = ANY($1)) IS NOT TRUE)")]
    [InlineData("{ serves: { any: false } }", "NOT (cardinality(t0.\"serves\") > 0)")]
    public void A_column_of_lists_is_asked_by_its_index_or_unnested(string where, string sql) => Wheres.Sql(where).ShouldBe(sql);
}
