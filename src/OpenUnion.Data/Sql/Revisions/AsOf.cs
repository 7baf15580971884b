using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using NetTopologySuite.Geometries;
using OpenUnion.Data.Model;
using OpenUnion.Data.Model.Vocabulary;
using OpenUnion.Data.Planning;
using static OpenUnion.Data.Sql.LinkWriter;
using static OpenUnion.Data.Sql.SqlFragment;

namespace OpenUnion.Data.Sql.Revisions;

/// <summary>
/// Makes a statement read the past: in front of it, common table expressions take the names of the tables, and hold their
/// rows as of a revision. A row that no later revision touched is the one in the table; any other is what the first later
/// change found before it, every bit of it. What the statement does not name costs nothing, as PostgreSQL does not plan it.
/// </summary>
/// <remarks>
/// What import derives (schedules of opening hours, search, tiles) is of the newest revision alone, and not shadowed: a
/// statement that reads it has no past.
/// </remarks>
public static class AsOf
{
    private static readonly SqlName Live = new("l");
    private static readonly SqlName Change = new("c");
    private static readonly SqlName Row = new("r");

    /// <summary>The tables of the data package.</summary>
    public static IReadOnlyList<IEntityType> Tables { get; } =
        [.. OpenUnionModel.Instance.GetEntityTypes().Where(table => table.ClrType.GetCustomAttribute<DerivedAttribute>() is null).OrderBy(table => table.GetTableName(), StringComparer.Ordinal)];

    /// <summary>What stands in front of a SELECT that names tables without their schema: <c>WITH … </c>, with a space behind.</summary>
    /// <param name="revision">An integer from 1 to the newest revision; beyond that, the statement reads the newest.</param>
    /// <param name="tables">The tables of the data package that the statement may name; the log and the revisions are shadowed in any case.</param>
    public static SqlFragment Prefix(PlanParameter revision, IEnumerable<IEntityType> tables)
    {
        ArgumentNullException.ThrowIfNull(tables);
        var shadows = tables.Select(table => Shadow(table, revision)).Prepend(Changes(revision)).Prepend(Revisions(revision));
        return Fragment($"WITH {Join(", ", shadows)} ");
    }

    private static SqlFragment Revisions(PlanParameter revision) =>
        Fragment($"\"revisions\" AS NOT MATERIALIZED (SELECT * FROM public.revisions WHERE number <= {revision})");

    private static SqlFragment Changes(PlanParameter revision) =>
        Fragment($"\"changes\" AS NOT MATERIALIZED (SELECT * FROM public.changes WHERE revision_number <= {revision})");

    private static SqlFragment Shadow(IEntityType table, PlanParameter revision)
    {
        var name = new SqlLiteral(table.GetTableName()!);
        // The first revision only adds, so that an index need not hold its many rows.
        var later = Fragment($"{Change}.table_name = {name} AND {Change}.revision_number > {revision} AND {Change}.revision_number > 1");
        var untouched = Fragment($"SELECT {Columns(table, Live, Column)} FROM public.{Table(table)} {Live} WHERE NOT EXISTS (SELECT FROM public.changes {Change} WHERE {later} AND {SameRow(table)})");
        // What a statement asks of the parts of the key, PostgreSQL asks of the index, and reads no other row.
        var parts = Fragment($"{Part(1)}, {Part(2)}, {Change}.row_key");
        var first = Fragment($"SELECT DISTINCT ON ({parts}) {Part(1)} AS {PartName(1)}, {Part(2)} AS {PartName(2)}, {Change}.before FROM public.changes {Change} WHERE {later} ORDER BY {parts}, {Change}.revision_number");
        var touched = Fragment($"SELECT {Columns(table, Row, Logged)} FROM ({first}) {Change} CROSS JOIN jsonb_populate_record(NULL::public.{Table(table)}, {Change}.before) {Row} WHERE {Change}.before IS NOT NULL");
        return Fragment($"{Table(table)} AS NOT MATERIALIZED ({untouched} UNION ALL {touched})");
    }

    /// <summary>The columns of a table that have a past.</summary>
    internal static IEnumerable<IProperty> ColumnsOf(IEntityType table) =>
        table.GetProperties().Where(property => property.PropertyInfo?.IsDefined(typeof(DerivedAttribute), inherit: false) != true);

    /// <summary>In the order of the table's own columns, which is that of the model.</summary>
    private static SqlFragment Columns(IEntityType table, SqlName row, Func<IProperty, SqlName, SqlFragment> write) =>
        Join(", ", ColumnsOf(table).Select(property => Fragment($"{write(property, row)} AS {LinkWriter.Column(property)}")));

    private static SqlFragment Column(IProperty property, SqlName row) => Fragment($"{row}.{LinkWriter.Column(property)}");

    private static SqlFragment Logged(IProperty property, SqlName row)
    {
        if (PartOf(property) is { } part)
            return Fragment($"{Change}.{PartName(part)}");
        // What refers to a record is compared before the row is made.
        if (property.ClrType == typeof(string) && property.IsForeignKey())
            return Fragment($"({Change}.before ->> {new SqlLiteral(property.GetColumnName())}) COLLATE \"C\"");
        // The log holds a point as its two numbers.
        return property.ClrType == typeof(Point)
            ? Fragment($"ST_SetSRID(ST_MakePoint(({Change}.before ->> 'longitude')::float8, ({Change}.before ->> 'latitude')::float8), 4326)::geography(Point,4326)")
            : Column(property, row);
    }

    /// <summary>The condition that a change is of a row that is there: of its key, and, for the index, of the key's parts.</summary>
    private static SqlFragment SameRow(IEntityType table)
    {
        var parts = table.FindPrimaryKey()!.Properties.Where(property => PartOf(property) is not null)
            .Select(property => Fragment($"{Part(PartOf(property)!.Value)} = {Column(property, Live)}"));
        return Join(" AND ", parts.Append(Fragment($"{Change}.row_key = {Key(table, Live)}")));
    }

    /// <summary>Which part of a key, of those that have no blank in them and are in the index, a column is; null for any other.</summary>
    private static int? PartOf(IProperty property)
    {
        var key = property.DeclaringType.ContainingEntityType.FindPrimaryKey()!.Properties;
        if (property == key[0])
            return property.ClrType == typeof(string) || property.ClrType == typeof(SubjectType) ? 1 : null;
        // Behind the type stands the key of a record.
        return key[0].ClrType == typeof(SubjectType) && property == key[1] ? 2 : null;
    }

    private static SqlFragment Part(int number) => Fragment($"split_part({Change}.row_key, ' ', {number})");

    private static SqlName PartName(int number) => new($"part{number}");

    /// <summary>The key as the log writes it.</summary>
    private static SqlFragment Key(IEntityType table, SqlName row) =>
        Join(" || ' ' || ", table.FindPrimaryKey()!.Properties.Select(property => Fragment($"{row}.{LinkWriter.Column(property)}::text")));
}
