using OpenUnion.Data.Planning;
using OpenUnion.Data.Planning.Filters;
using static OpenUnion.Data.Sql.LinkWriter;
using static OpenUnion.Data.Sql.SqlFragment;

namespace OpenUnion.Data.Sql.Filters;

/// <summary>
/// Writes conditions as they stand behind WHERE, where SQL's unknown counts as false. Opposites are pushed down to what
/// can be unknown, so that they hold for exactly the other rows, and so that indexes still serve.
/// </summary>
internal sealed class FilterWriter(Aliases aliases)
{
    /// <summary>The condition on the row with the given alias.</summary>
    public SqlFragment Write(FilterPlan plan, SqlName row) => Write(plan, row, opposite: false);

    /// <summary>The condition, or null for none.</summary>
    public SqlFragment? WriteOptional(FilterPlan? plan, SqlName row) => plan is null ? null : Write(plan, row);

    private SqlFragment Write(FilterPlan plan, SqlName row, bool opposite) => plan switch
    {
        FilterPlan.And and => Joined(and.Items, row, opposite, all: !opposite),
        FilterPlan.Or or => Joined(or.Items, row, opposite, all: opposite),
        FilterPlan.Not not => Write(not.Item, row, !opposite),
        FilterPlan.IsNull test => opposite ? Fragment($"{Operand(test.Operand, row)} IS NOT NULL") : Fragment($"{Operand(test.Operand, row)} IS NULL"),
        FilterPlan.Compare test => Test(Compare(test, row), test.Operand, opposite),
        FilterPlan.In test => Test(Fragment($"{Operand(test.Operand, row)} = ANY({test.Values})"), test.Operand, opposite),
        FilterPlan.Like test => Test(Fragment($"{Operand(test.Operand, row)} LIKE {test.Pattern}"), test.Operand, opposite),
        FilterPlan.Folded test => Test(Folded(test, row), test.Operand, opposite),
        FilterPlan.Range test => Test(Fragment($"({Operand(test.Operand, row)} >= {test.From} AND {Operand(test.Operand, row)} < {test.Below})"), test.Operand, opposite),
        FilterPlan.SomeValue some => SomeValue(some, row, opposite),
        FilterPlan.Some some => Exists(Rows(some, row), opposite),
        FilterPlan.Reference reference => Reference(reference, row, opposite),
        _ => throw new ArgumentOutOfRangeException(nameof(plan)),
    };

    private SqlFragment Joined(IReadOnlyList<FilterPlan> items, SqlName row, bool opposite, bool all)
    {
        var conditions = items.Select(item => Write(item, row, opposite));
        return all ? Fragment($"({Join(" AND ", conditions)})") : Fragment($"({Join(" OR ", conditions)})");
    }

    private static SqlFragment Compare(FilterPlan.Compare test, SqlName row)
    {
        var (left, right) = (Operand(test.Operand, row), test.Value);
        return test.Comparison switch
        {
            Comparison.Equal => Fragment($"{left} = {right}"),
            Comparison.Greater => Fragment($"{left} > {right}"),
            Comparison.GreaterOrEqual => Fragment($"{left} >= {right}"),
            Comparison.Less => Fragment($"{left} < {right}"),
            Comparison.LessOrEqual => Fragment($"{left} <= {right}"),
            _ => throw new ArgumentOutOfRangeException(nameof(test)),
        };
    }

    // Folded before its wildcards are escaped: the full-width ％ becomes one.
    private static SqlFragment Folded(FilterPlan.Folded test, SqlName row)
    {
        var (left, right) = (Fragment($"fold_text({Operand(test.Operand, row)})"), test.Text);
        return test.Place switch
        {
            TextPlace.Whole => Fragment($"{left} = fold_text({right})"),
            TextPlace.Anywhere => Fragment($"{left} LIKE '%' || fold_like({right}) || '%'"),
            TextPlace.Start => Fragment($"{left} LIKE fold_like({right}) || '%'"),
            TextPlace.End => Fragment($"{left} LIKE '%' || fold_like({right})"),
            _ => throw new ArgumentOutOfRangeException(nameof(test)),
        };
    }

    /// <summary>A test, or its opposite: unknown, which a null makes it, is the opposite of true.</summary>
    private static SqlFragment Test(SqlFragment test, FilterOperand operand, bool opposite)
    {
        if (!opposite)
            return test;
        return operand is FilterOperand.Column { Property.IsNullable: false } ? Fragment($"NOT ({test})") : Fragment($"({test}) IS NOT TRUE");
    }

    private SqlFragment SomeValue(FilterPlan.SomeValue some, SqlName row, bool opposite)
    {
        var values = new FilterOperand.Column(some.Column);
        return some.Item switch
        {
            // What an index over the values finds.
            FilterPlan.Compare { Comparison: Comparison.Equal } one => Test(Fragment($"{Operand(values, row)} @> ARRAY[{one.Value}]"), values, opposite),
            FilterPlan.In one => Test(Fragment($"{Operand(values, row)} && {one.Values}"), values, opposite),
            null => Test(Fragment($"cardinality({Operand(values, row)}) > 0"), values, opposite),
            _ => Exists(Unnested(some.Item, Operand(values, row)), opposite),
        };
    }

    private SqlFragment Unnested(FilterPlan item, SqlFragment values)
    {
        var list = aliases.Next();
        return Fragment($"SELECT FROM unnest({values}) {list}(v1) WHERE {Write(item, list)}");
    }

    private SqlFragment Rows(FilterPlan.Some some, SqlName outer)
    {
        var row = aliases.Next();
        var source = LinkWriter.Write(some.Link, some.Table, row, outer, aliases);
        var conditions = new[] { source.Condition, WriteOptional(some.Item, row) }.OfType<SqlFragment>().ToList();
        return conditions.Count == 0 ? Fragment($"SELECT FROM {source.Tables}") : Fragment($"SELECT FROM {source.Tables} WHERE {Join(" AND ", conditions)}");
    }

    /// <summary>
    /// There is at most one row. If a row of nulls satisfies the condition, so does a reference that leads nowhere: then what
    /// must not be is a row that does not satisfy it.
    /// </summary>
    private SqlFragment Reference(FilterPlan.Reference reference, SqlName row, bool opposite)
    {
        var wanted = opposite ? new FilterPlan.Not(reference.Item) : reference.Item;
        return !reference.IsRequired && EmptyRow.Satisfies(wanted)
            ? Exists(Rows(Some(reference, new FilterPlan.Not(wanted)), row), opposite: true)
            : Exists(Rows(Some(reference, wanted), row), opposite: false);
    }

    private static FilterPlan.Some Some(FilterPlan.Reference reference, FilterPlan item) =>
        new(reference.Path[^1].TargetEntityType, new Link.Navigations(reference.Path), item);

    private static SqlFragment Exists(SqlFragment rows, bool opposite) => opposite ? Fragment($"NOT EXISTS ({rows})") : Fragment($"EXISTS ({rows})");

    private static SqlFragment Operand(FilterOperand operand, SqlName row) => operand switch
    {
        FilterOperand.Column column => Fragment($"{row}.{Column(column.Property)}"),
        FilterOperand.Element => Fragment($"{row}.{new SqlName("v1")}"),
        _ => throw new ArgumentOutOfRangeException(nameof(operand)),
    };
}
