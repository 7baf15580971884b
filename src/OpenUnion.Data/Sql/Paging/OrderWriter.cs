using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using OpenUnion.Data.Planning;
using OpenUnion.Data.Planning.Ordering;
using static OpenUnion.Data.Sql.SqlFragment;

namespace OpenUnion.Data.Sql.Paging;

/// <summary>
/// Writes the order of a list: inside the query that finds its rows, where the terms are expressions over the row and the
/// rows that it refers to, and around it, where terms that are no columns of the row go by names of their own.
/// </summary>
internal sealed class OrderWriter
{
    private readonly PageOrder _order;
    private readonly SqlName _row;
    private readonly List<SqlFragment> _expressions = [];

    public OrderWriter(PageOrder order, SqlName row, Aliases aliases)
    {
        (_order, _row) = (order, row);
        var joined = new List<(IReadOnlyList<INavigation> Path, SqlName Alias)>();
        foreach (var term in order.Terms)
            _expressions.Add(Expression(term, joined, aliases));
    }

    /// <summary>The joins that bring in the rows to which terms refer; empty or beginning with a space.</summary>
    public SqlFragment Joins { get; private set; } = Empty;

    /// <summary>The terms that are no columns of the row, under the names that they have around the query; empty or beginning with a comma.</summary>
    public SqlFragment Columns => Join("", _order.Terms.Select((term, index) => IsOwn(term) ? Empty : Fragment($", {_expressions[index]} AS {Name(index)}")));

    /// <summary>The terms inside the query.</summary>
    public SqlFragment Inside(bool backward) => Join(", ", _order.Terms.Select((term, index) => Directed(_expressions[index], term, backward)));

    /// <summary>The terms around the query.</summary>
    public SqlFragment Around(bool backward) => Join(", ", _order.Terms.Select((term, index) => Directed(Around(term, index), term, backward)));

    /// <summary>The terms with the values of a cursor, in the direction of reading.</summary>
    public List<KeysetTerm> Keyset(IReadOnlyList<CursorValue> cursor, bool backward) =>
        [.. _order.Terms.Select((term, index) => new KeysetTerm(_expressions[index], term is OrderTerm.Column { Path.Count: > 0 }, term.Descending != backward, term.IsNullable, cursor[index].Value, cursor[index].IsNull))];

    /// <summary>A term's value around the query.</summary>
    public static SqlFragment Value(PageOrder order, int index, SqlName row) => order.Terms[index] is OrderTerm.Column { Path.Count: 0 } own
        ? Fragment($"{row}.{LinkWriter.Column(own.Property)}")
        : Fragment($"{row}.{Name(index)}");

    /// <summary>The distance by which a list is ordered, around the query.</summary>
    public static SqlFragment Distance(PageOrder order, SqlName row) =>
        Value(order, order.Terms.ToList().FindIndex(term => term is OrderTerm.Distance), row);

    private static bool IsOwn(OrderTerm term) => term is OrderTerm.Column { Path.Count: 0 };

    /// <summary>The name of the first term, where it is computed.</summary>
    public static SqlName First => Name(0);

    private static SqlName Name(int index) => new($"#o{index}");

    private SqlFragment Around(OrderTerm term, int index) =>
        term is OrderTerm.Column { Path.Count: 0 } own ? Compared(own.Property, _row) : Value(_order, index, _row);

    private static SqlFragment Directed(SqlFragment term, OrderTerm of, bool backward) =>
        of.Descending != backward ? Fragment($"{term} DESC") : term;

    private SqlFragment Expression(OrderTerm term, List<(IReadOnlyList<INavigation> Path, SqlName Alias)> joined, Aliases aliases) => term switch
    {
        OrderTerm.Distance distance => NearWriter.Distance(distance.Near, _row),
        OrderTerm.DistanceAlong => RouteWriter.DistanceAlong(_row),
        OrderTerm.Column column => Compared(column.Property, Follow(column.Path, joined, aliases)),
        _ => throw new ArgumentOutOfRangeException(nameof(term)),
    };

    // Texts compare by the bytes of UTF-8, the same on every machine. A column that has the collation itself needs no words.
    private static SqlFragment Compared(IProperty property, SqlName row) => property.GetColumnType() == "text" && property.GetCollation() != "C"
        ? Fragment($"{row}.{LinkWriter.Column(property)} COLLATE \"C\"")
        : Fragment($"{row}.{LinkWriter.Column(property)}");

    /// <summary>The alias of the row to which references lead; rows that terms share are joined once.</summary>
    private SqlName Follow(IReadOnlyList<INavigation> path, List<(IReadOnlyList<INavigation> Path, SqlName Alias)> joined, Aliases aliases)
    {
        if (path.Count == 0)
            return _row;
        var known = joined.Find(other => other.Path.SequenceEqual(path));
        if (known.Path is not null)
            return known.Alias;
        var from = Follow([.. path.Take(path.Count - 1)], joined, aliases);
        var alias = aliases.Next();
        var target = Fragment($"{LinkWriter.Table(path[^1].TargetEntityType)} {alias} ON {LinkWriter.JoinOn(path[^1], from, alias)}");
        Joins = path.All(step => step.ForeignKey.IsRequired) ? Fragment($"{Joins} JOIN {target}") : Fragment($"{Joins} LEFT JOIN {target}");
        joined.Add((path, alias));
        return alias;
    }
}
