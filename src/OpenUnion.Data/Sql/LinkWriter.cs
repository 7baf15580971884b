using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using OpenUnion.Data.Model;
using OpenUnion.Data.Model.Vocabulary;
using OpenUnion.Data.Planning;
using OpenUnion.Data.Sql.Revisions;
using static OpenUnion.Data.Sql.SqlFragment;

namespace OpenUnion.Data.Sql;

/// <summary>Writes how rows are found: the tables to read, and the condition that binds them to the row around.</summary>
internal static class LinkWriter
{
    /// <param name="Tables">What stands behind FROM.</param>
    /// <param name="Condition">What stands behind WHERE; null for none.</param>
    public sealed record Source(SqlFragment Tables, SqlFragment? Condition);

    /// <summary>Writes a link to rows that go by an alias.</summary>
    /// <param name="link">The link.</param>
    /// <param name="table">The table of the rows.</param>
    /// <param name="row">The rows' alias.</param>
    /// <param name="outer">Alias of the row around.</param>
    /// <param name="aliases">Makes the aliases of tables between.</param>
    public static Source Write(Link link, IEntityType table, SqlName row, SqlName outer, Aliases aliases)
    {
        var from = Fragment($"{Table(table)} {row}");
        return link switch
        {
            Link.All => new Source(from, null),
            Link.ByKey key => new Source(from, Fragment($"{row}.{Column(key.Property)} = {key.Value}")),
            Link.LatestRevision => new Source(LatestRevision(row), null),
            Link.ByColumn column => new Source(from, Fragment($"{row}.{Column(column.Property)} = {outer}.{new SqlName(column.Column)}")),
            Link.Navigations navigations => Follow(navigations.Path, first => JoinOn(navigations.Path[0], outer, first), from, row, aliases),
            Link.WithinRegion within => Follow(within.Path, first => WithinRegion(within.Path[0], outer, first), from, row, aliases),
            Link.BackedBy backed => new Source(from, BackedBy(backed, row, outer, aliases.Next())),
            Link.Along along => new Source(RouteWriter.Rows(along.Route, row, aliases), null),
            Link.ChangesSince since => new Source(from, ChangeWriter.Since(since, row)),
            Link.CitationsOf citations => new Source(from, Cites(citations.Subject, row, outer, citations.Key)),
            Link.SourcesOf sources => new Source(from, SourcesOf(sources, row, outer, aliases.Next())),
            Link.ConflictsOf conflicts => new Source(from, ConflictsOf(conflicts, row, outer, aliases.Next())),
            _ => throw new ArgumentOutOfRangeException(nameof(link)),
        };
    }

    /// <summary>The condition that follows a navigation from one alias to another.</summary>
    public static SqlFragment JoinOn(INavigation navigation, SqlName from, SqlName to)
    {
        var key = navigation.ForeignKey;
        var (dependent, principal) = navigation.IsOnDependent ? (from, to) : (to, from);
        return Join(" AND ", key.Properties.Zip(key.PrincipalKey.Properties, (foreign, own) => Fragment($"{dependent}.{Column(foreign)} = {principal}.{Column(own)}")));
    }

    public static SqlName Table(IEntityType table) => new(table.GetTableName()!);

    public static SqlName Column(IProperty property) => new(property.GetColumnName());

    // Over tables between, a row can be reached on several ways; it is one row all the same.
    private static Source Follow(IReadOnlyList<INavigation> path, Func<SqlName, SqlFragment> first, SqlFragment from, SqlName row, Aliases aliases)
    {
        if (path.Count == 1)
            return new Source(from, first(row));
        var between = path.SkipLast(1).Select(_ => aliases.Next()).ToList();
        var tables = Fragment($"{Table(path[0].TargetEntityType)} {between[0]}");
        for (var index = 1; index < between.Count; index++)
            tables = Fragment($"{tables} JOIN {Table(path[index].TargetEntityType)} {between[index]} ON {JoinOn(path[index], between[index - 1], between[index])}");
        var last = path[^1].ForeignKey;
        return new Source(from, path[^1].IsOnDependent && last.Properties is [var foreign]
            ? IsAmong(Fragment($"{row}.{Column(last.PrincipalKey.Properties[0])}"), Fragment($"SELECT {between[^1]}.{Column(foreign)} FROM {tables} WHERE {first(between[0])}"))
            : Fragment($"EXISTS (SELECT FROM {tables} WHERE {first(between[0])} AND {JoinOn(path[^1], between[^1], row)})"));
    }

    /// <summary>Codes of GB/T 2260 begin with the digits of the region above: two for a province, four for a prefecture. A colon stands behind all digits.</summary>
    private static SqlFragment WithinRegion(INavigation navigation, SqlName region, SqlName row)
    {
        var code = Fragment($"{row}.{Column(navigation.ForeignKey.Properties.Single())}");
        var prefix = Fragment($"CASE {region}.level WHEN 'COUNTRY' THEN '' WHEN 'PROVINCE' THEN left({region}.code, 2) WHEN 'PREFECTURE' THEN left({region}.code, 4) ELSE {region}.code END");
        return Fragment($"{code} >= {prefix} AND {code} < {prefix} || ':'");
    }

    private static SqlFragment BackedBy(Link.BackedBy link, SqlName row, SqlName outer, SqlName citation) =>
        Fragment($"{row}.{Column(link.Key)} IN (SELECT {citation}.subject_slug FROM citations {citation} WHERE {citation}.source_slug = {outer}.{Column(link.SourceKey)} AND {citation}.subject_type = {new SqlLiteral(link.Subject.ToString())})");

    // Before the first import there is no revision; the dataset is empty then, and says so.
    private static SqlFragment LatestRevision(SqlName row) =>
        Fragment($"(SELECT number, created_at, note, package_name, counts FROM revisions UNION ALL SELECT 0, NULL, NULL, NULL, '{{}}' ORDER BY number DESC LIMIT 1) {row}");

    private static SqlFragment Cites(SubjectType subject, SqlName citation, SqlName outer, IProperty key) =>
        Fragment($"{citation}.subject_type = {new SqlLiteral(subject.ToString())} AND {citation}.subject_slug = {outer}.{Column(key)}");

    private static SqlFragment SourcesOf(Link.SourcesOf link, SqlName row, SqlName outer, SqlName citation) =>
        Fragment($"{row}.{new SqlName("slug")} IN (SELECT {citation}.source_slug FROM citations {citation} WHERE {Cites(link.Subject, citation, outer, link.Key)})");

    // As an array the keys are found first, and the rows by their index; by IN or EXISTS all rows may be read for each row around.
    private static SqlFragment IsAmong(SqlFragment key, SqlFragment keys) => Fragment($"{key} = ANY (ARRAY({keys}))");

    private static SqlFragment ConflictsOf(Link.ConflictsOf link, SqlName row, SqlName outer, SqlName conflict)
    {
        var own = Fragment($"{outer}.{Column(link.Key)}");
        var other = Fragment($"CASE {conflict}.slug WHEN {own} THEN {conflict}.other_slug ELSE {conflict}.slug END");
        return IsAmong(Fragment($"{row}.{Column(link.Key)}"), Fragment($"SELECT {other} FROM conflicts {conflict} WHERE {conflict}.subject_type = {new SqlLiteral(link.Subject.ToString())} AND {own} IN ({conflict}.slug, {conflict}.other_slug)"));
    }
}

/// <summary>Aliases of tables in one statement: t1, t2, … in the order of their making.</summary>
internal sealed class Aliases
{
    private int _count;

    public SqlName Next() => new($"t{++_count}");
}
