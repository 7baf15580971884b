using OpenUnion.Data.Planning.Export;
using OpenUnion.Data.Sql.Filters;
using static OpenUnion.Data.Sql.LinkWriter;
using static OpenUnion.Data.Sql.SqlFragment;

namespace OpenUnion.Data.Sql.Export;

/// <summary>Writes what the graph says of a file of records: in the same statement, so of the same revision, as all else.</summary>
internal static class ExportAnswerWriter
{
    private static readonly SqlName Rows = new("#n");

    public static SqlFragment Write(ExportAnswerPlan plan, Aliases aliases)
    {
        var (count, revision) = (aliases.Next(), aliases.Next());
        var counted = Fragment($"(SELECT count(*) AS {Rows} FROM {Table(plan.Table)} {count}{Where(plan, count, aliases)}) {count}");
        var newest = Fragment($"(SELECT number, created_at FROM revisions UNION ALL SELECT 0, 'epoch' ORDER BY number DESC LIMIT 1) {revision}");
        return Json.Object([.. plan.Members.Select(member => new JsonMember(member.Name, Part(member.Part, plan, count, revision)))], Fragment($" FROM {counted}, {newest}"));
    }

    private static SqlFragment Where(ExportAnswerPlan plan, SqlName row, Aliases aliases) =>
        new FilterWriter(aliases).WriteOptional(plan.Where, row) is { } condition ? Fragment($" WHERE {condition}") : Empty;

    private static SqlFragment Part(ExportAnswerPart part, ExportAnswerPlan plan, SqlName count, SqlName revision) => part switch
    {
        ExportAnswerPart.TypeName => Fragment($"'Export'"),
        ExportAnswerPart.Address => Fragment($"{plan.Address} || {revision}.number"),
        ExportAnswerPart.Metadata => Fragment($"{plan.Sidecar} || {revision}.number"),
        ExportAnswerPart.Rows => Fragment($"{count}.{Rows}"),
        ExportAnswerPart.Revision => Fragment($"{revision}.number"),
        ExportAnswerPart.Citation => Citation(plan, count, revision),
        _ => throw new ArgumentOutOfRangeException(nameof(part)),
    };

    // The line that the file's headers have, with the path for the address.
    private static SqlFragment Citation(ExportAnswerPlan plan, SqlName count, SqlName revision)
    {
        var (day, rows) = (Fragment($"to_char({revision}.created_at AT TIME ZONE 'UTC', 'YYYY-MM-DD')"), Fragment($"{count}.{Rows} || CASE {count}.{Rows} WHEN 1 THEN ' row' ELSE ' rows' END"));
        var filter = plan.Where is null ? Fragment($"''") : Fragment($"' of a filter'");
        return Fragment($"'OpenUnion dataset, revision ' || {revision}.number || ' (' || {day} || '): ' || {new SqlLiteral(plan.Type)} || ', ' || {rows} || {filter} || '. ' || {new SqlLiteral(DataLicence.Identifier)} || '. ' || {plan.Address} || {revision}.number");
    }
}
