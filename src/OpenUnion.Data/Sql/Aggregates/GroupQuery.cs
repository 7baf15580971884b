using Microsoft.EntityFrameworkCore;
using OpenUnion.Data.Planning.Aggregates;
using static OpenUnion.Data.Sql.LinkWriter;
using static OpenUnion.Data.Sql.SqlFragment;

namespace OpenUnion.Data.Sql.Aggregates;

/// <summary>A query that groups the rows of a list: a row a group, with its key, its size, and what else was asked of it.</summary>
internal sealed class GroupQuery
{
    private static readonly string[] IndicatorKey = ["indicator", "unit", "status"];
    private static readonly SqlName Element = new("v1");

    private readonly GroupKey _key;
    private readonly SqlName _list;
    private readonly SqlName? _around;
    private readonly SqlName _other;
    private readonly List<(SqlName Name, SqlFragment Value)> _columns = [];

    /// <param name="key">What the rows are grouped by.</param>
    /// <param name="list">Name of the rows.</param>
    /// <param name="around">Alias of the group of figures that the rows are in; null for all rows.</param>
    /// <param name="aliases">Makes aliases.</param>
    public GroupQuery(GroupKey key, SqlName list, SqlName? around, Aliases aliases) =>
        (_key, _list, _around, Row, _other) = (key, list, around, aliases.Next(), aliases.Next());

    /// <summary>Alias of a row that is grouped.</summary>
    public SqlName Row { get; }

    /// <summary>The columns that tell groups apart.</summary>
    public static IEnumerable<SqlName> KeyNames(GroupKey key) => key.Kind == GroupKind.Indicator
        ? IndicatorKey.Select(name => new SqlName(name))
        : [new SqlName(GroupKey.Column)];

    /// <summary>Adds an aggregate of the rows of a group, once.</summary>
    public void Add(SqlName name, SqlFragment value)
    {
        if (_columns.TrueForAll(column => column.Name != name))
            _columns.Add((name, value));
    }

    /// <summary>The query.</summary>
    public SqlFragment Write(SqlName size)
    {
        var keys = KeyNames(_key).Zip(Values(), (name, value) => Fragment($"{value} AS {name}"));
        var columns = _columns.Select(column => Fragment($"{column.Value} AS {column.Name}"));
        var within = _around is { } group ? Fragment($" WHERE {SameFigures(group)}") : Empty;
        return Fragment($"SELECT {Join(", ", [.. keys, Fragment($"{Count(size)} AS {size}"), .. columns])} FROM {Rows(size)} {Row}{Joined()}{within} GROUP BY {Join(", ", Expressions())}");
    }

    /// <summary>What the rows are grouped by.</summary>
    private IEnumerable<SqlFragment> Expressions() => _key.Kind switch
    {
        GroupKind.Value => [Own()],
        GroupKind.Elements => [Fragment($"{_other}.{Element}")],
        GroupKind.Region => [Prefix()],
        GroupKind.OpenState => [HoursWriter.State(_other, _key.Argument!)],
        GroupKind.Indicator => KeyNames(_key).Select(name => Fragment($"{Row}.{name}")),
        _ => throw new InvalidOperationException($"{_key.Kind} has no key."),
    };

    /// <summary>The keys that groups show: as grouped, but the prefix of a region's code is filled up to the code of the region of the level.</summary>
    private IEnumerable<SqlFragment> Values() => _key.Kind == GroupKind.Region
        ? [Fragment($"CASE {Prefix()} WHEN '' THEN '100000' ELSE rpad({Prefix()}, 6, '0') END")]
        : Expressions();

    // A code above the level ends in zeros where the prefix does, so it stays what it is.
    private SqlFragment Prefix() => Fragment($"left({Own()}, {_key.Argument!})");

    private SqlFragment Own() => Fragment($"{(_key.Items is null ? Row : _other)}.{Column(_key.Property)}");

    /// <summary>The rows. There are few texts of opening hours, so that these are counted first and looked up once each.</summary>
    private SqlFragment Rows(SqlName size) => _key.Kind == GroupKind.OpenState
        ? Fragment($"(SELECT {Own()}, count(*) AS {size} FROM {_list} {Row} GROUP BY {Own()})")
        : Fragment($"{_list}");

    private SqlFragment Count(SqlName size) => _key switch
    {
        // Several items of one row can be in one region.
        { Kind: GroupKind.Region, Items: not null, Table: var table } => Fragment($"count(DISTINCT {RowWriter.KeyOf(table, Row)})"),
        { Kind: GroupKind.OpenState } => Fragment($"sum({Row}.{size})::bigint"),
        _ => Fragment($"count(*)"),
    };

    private SqlFragment Joined() => _key switch
    {
        { Items: { } items } => Fragment($" LEFT JOIN {Table(items.TargetEntityType)} {_other} ON {JoinOn(items, Row, _other)}"),
        { Kind: GroupKind.OpenState } => Fragment($" LEFT JOIN schedules {_other} ON {_other}.opening_hours = coalesce({Own()}, '')"),
        { Kind: GroupKind.Elements, Property: var list } => Fragment($" LEFT JOIN unnest({Row}.{Column(list)}) {_other}({Element}) ON true"),
        _ => Empty,
    };

    private SqlFragment SameFigures(SqlName group) =>
        Join(" AND ", IndicatorKey.Select(name => new SqlName(name)).Select(name => Fragment($"{Row}.{name} = {group}.{name}")));
}
