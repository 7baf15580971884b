using NpgsqlTypes;
using OpenUnion.Data.Planning;
using OpenUnion.Data.Sql;
using static OpenUnion.Data.Sql.SqlFragment;

namespace OpenUnion.Data.Tests.Sql;

public class SqlFragmentTests
{
    private static PlanParameter Parameter() => new(NpgsqlDbType.Text, _ => null);

    [Fact]
    public void Parameters_are_numbered_in_the_order_of_their_first_place()
    {
        var (a, b) = (Parameter(), Parameter());

        var text = Fragment($"SELECT {b}, {a}, {b}").Render();

        text.Text.ShouldBe("SELECT $1, $2, $1");
        text.Parameters.ShouldBe([b, a]);
    }

    [Fact]
    public void A_number_stands_in_the_text()
    {
        var text = Fragment($"SELECT {Parameter()} LIMIT {20} + 1").Render();

        text.Text.ShouldBe("SELECT $1 LIMIT 20 + 1");
        text.Parameters.Count.ShouldBe(1);
    }

    [Fact]
    public void Fragments_nest_and_join()
    {
        var columns = Join(", ", [Fragment($"{new SqlName("t1")}.{new SqlName("region_code")}"), Fragment($"1")]);

        Fragment($"SELECT {columns}{Empty} FROM x").ToString().ShouldBe("SELECT t1.region_code, 1 FROM x");
    }

    [Theory]
    [InlineData("t1", "t1")]
    [InlineData("region_code", "region_code")]
    [InlineData("name", "\"name\"")]
    [InlineData("select", "\"select\"")]
    [InlineData("nameEn", "\"nameEn\"")]
    [InlineData("_a", "\"_a\"")]
    [InlineData("a\"b", "\"a\"\"b\"")]
    public void A_name_is_quoted_unless_it_is_an_alias_or_has_an_underscore(string name, string expected) =>
        new SqlName(name).Quoted.ShouldBe(expected);

    [Fact]
    public void A_literal_doubles_its_quotes() => new SqlLiteral("it's").Quoted.ShouldBe("'it''s'");
}
