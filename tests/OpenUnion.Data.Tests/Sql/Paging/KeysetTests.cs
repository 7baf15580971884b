using NpgsqlTypes;
using OpenUnion.Data.Planning;
using OpenUnion.Data.Sql;
using OpenUnion.Data.Sql.Paging;

namespace OpenUnion.Data.Tests.Sql.Paging;

public class KeysetTests
{
    [Theory]
    [InlineData("s>", "s > $1")]
    [InlineData("a> s>", "(a, s) > ($1, $2)")]
    [InlineData("a< s<", "(a, s) < ($1, $2)")]
    [InlineData("a> b< s<", "a = $1 AND (b, s) < ($2, $3) | a > $1")]
    [InlineData("a<? s<", "(a, s) < ($1, $2)")]
    [InlineData("a>? s>", "(a, s) > ($1, $2) | a IS NULL")]
    [InlineData("a>0 s>", "a IS NULL AND s > $1")]
    [InlineData("a<0 s<", "a IS NULL AND s < $1 | a IS NOT NULL")]
    [InlineData("a> b>? s>", "a = $1 AND (b, s) > ($2, $3) | a = $1 AND b IS NULL | a > $1")]
    [InlineData("a>? b>0 s>", "a = $1 AND b IS NULL AND s > $2 | a > $1 | a IS NULL")]
    [InlineData("a<0 b<0 s<", "a IS NULL AND b IS NULL AND s < $1 | a IS NULL AND b IS NOT NULL | a IS NOT NULL")]
    [InlineData("a>j s>", "a >= $1 AND (a, s) > ($1, $2)")]
    public void Each_range_is_one_that_an_index_can_seek_and_they_come_in_order(string terms, string expected)
    {
        Text(Keyset.Ranges(Terms(terms))).ShouldBe(expected);
    }

    [Theory]
    [InlineData("a> s>", "(a, s) >= ($1, $2)")]
    [InlineData("a> b< s<", "a = $1 AND (b, s) <= ($2, $3) | a > $1")]
    public void The_cursors_own_row_belongs_to_the_first_range_if_asked(string terms, string expected)
    {
        Text(Keyset.Ranges(Terms(terms), inclusive: true)).ShouldBe(expected);
    }

    [Theory]
    [InlineData("a> s>", "(a, s) > ($1, $2)")]
    [InlineData("a> b< s<", "a >= $1 AND (a = $1 AND (b, s) < ($2, $3) OR a > $1)")]
    [InlineData("a>? s>", "((a, s) > ($1, $2) OR a IS NULL)")]
    public void As_one_condition_the_ranges_keep_a_bound_that_an_index_can_seek(string terms, string expected)
    {
        Keyset.Condition(Terms(terms)).Render().Text.ShouldBe(expected);
    }

    // A term is its name and > or < for its direction, then ? if it may be null, 0 if the cursor's value is, j if it is joined.
    private static List<KeysetTerm> Terms(string terms) => [.. terms.Split(' ').Select(Term)];

    private static KeysetTerm Term(string term)
    {
        var value = new PlanParameter(NpgsqlDbType.Text, _ => null);
        var expression = term[0] switch
        {
            'a' => SqlFragment.Fragment($"a"),
            'b' => SqlFragment.Fragment($"b"),
            _ => SqlFragment.Fragment($"s"),
        };
        return new KeysetTerm(expression, term.EndsWith('j'), term[1] == '<', term.EndsWith('?') || term.EndsWith('0'), value, term.EndsWith('0'));
    }

    private static string Text(List<SqlFragment> ranges) => SqlFragment.Join(" | ", ranges).Render().Text;
}
