using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using OpenUnion.Data.Model.Vocabulary;
using OpenUnion.Data.Planning;
using OpenUnion.Data.Planning.Revisions;
using static OpenUnion.Data.Sql.SqlFragment;

namespace OpenUnion.Data.Sql.Revisions;

/// <summary>Writes what a row of the log tells.</summary>
internal static class ChangeWriter
{
    private static readonly SqlFragment Nothing = Fragment($"'{{}}'::jsonb");

    /// <summary>The condition on the rows of the log after a revision.</summary>
    public static SqlFragment Since(Link.ChangesSince link, SqlName row)
    {
        var later = Fragment($"{row}.revision_number > {link.Since}");
        return link.Tables is { } tables ? Fragment($"{later} AND {row}.table_name = ANY ({tables})") : later;
    }

    /// <summary>The kind of row, a code of <see cref="ChangeType"/>.</summary>
    public static SqlFragment TypeOf(SqlName row) =>
        Fragment($"CASE {row}.table_name{Join("", ChangedTables.All.Select(known => Fragment($" WHEN {TableName(known.Table)} THEN {new SqlLiteral(known.Type.ToString())}")))} END");

    /// <summary>The fields that differ; a null of the log is an absent member.</summary>
    public static SqlFragment Fields(MemberPlan.ChangedFields plan, SqlName row, SqlName field)
    {
        var (before, after) = (Fragment($"coalesce({row}.before, {Nothing})"), Fragment($"coalesce({row}.after, {Nothing})"));
        var values = Fragment($"SELECT name, {row}.before -> name AS old, {row}.after -> name AS new FROM jsonb_object_keys({before} || {after}) name");
        var members = plan.Members.Select(part => new JsonMember(part.Name, part.Column is { } column ? Fragment($"{field}.{new SqlName(column)}") : Fragment($"{new SqlLiteral(part.Text!)}")));
        return Json.Array([.. members], Fragment($" FROM ({values}) {field} WHERE {field}.{new SqlName("old")} IS DISTINCT FROM {field}.{new SqlName("new")} ORDER BY {field}.{new SqlName("name")} COLLATE \"C\""));
    }

    /// <summary>The global identifier of the record that the row is, or is a part of: then its key begins with the record's.</summary>
    public static SqlFragment RecordId(SqlName row)
    {
        var cases = ChangedTables.All.Select(known => (known.Table, Name: RecordName(known.Table, row))).Where(known => known.Name is not null);
        return RowWriter.Base64(Fragment($"CASE {row}.table_name{Join("", cases.Select(known => Fragment($" WHEN {TableName(known.Table)} THEN {known.Name!}")))} END"));
    }

    private static SqlFragment? RecordName(IEntityType table, SqlName row)
    {
        var first = table.FindPrimaryKey()!.Properties[0];
        var record = table.FindPrimaryKey()!.Properties.Count == 1 ? table : first.GetContainingForeignKeys().FirstOrDefault()?.PrincipalEntityType;
        if (first.ClrType == typeof(SubjectType))
            return Fragment($"{SubjectName(row)} || ':' || split_part({row}.row_key, ' ', 2)");
        // A day of the calendar is a row, but no record of the graph.
        return record is null || table.ClrType == typeof(Model.Holiday) ? null : Fragment($"{new SqlLiteral(record.ClrType.Name + ":")} || split_part({row}.row_key, ' ', 1)");
    }

    private static SqlFragment SubjectName(SqlName row) => Fragment($"CASE split_part({row}.row_key, ' ', 1){Join("", Subjects())} END");

    private static IEnumerable<SqlFragment> Subjects() =>
        from subject in Enum.GetNames<SubjectType>()
        let known = ChangedTables.All.Single(known => known.Type.ToString() == subject)
        select Fragment($" WHEN {new SqlLiteral(subject)} THEN {new SqlLiteral(known.Table.ClrType.Name)}");

    private static SqlLiteral TableName(IEntityType table) => new(table.GetTableName()!);
}
