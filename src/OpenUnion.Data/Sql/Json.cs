using System.Text;
using static OpenUnion.Data.Sql.SqlFragment;

namespace OpenUnion.Data.Sql;

/// <summary>
/// JSON made by PostgreSQL. <c>row_to_json</c> over a subselect keeps the order of the members and has no limit on their
/// number. The row's alias is <c>#</c>, which no member can be called, as GraphQL's names have no such character.
/// </summary>
internal static class Json
{
    private static readonly SqlName Row = new("#");

    /// <summary>An object of the given members: one for each row of the source, a source without rows gives NULL.</summary>
    public static SqlFragment Object(IReadOnlyList<JsonMember> members, SqlFragment source) =>
        Fragment($"(SELECT {Value(members)} FROM {Rows(members, source)})");

    /// <summary>An array of objects, one a row of the source.</summary>
    public static SqlFragment Array(IReadOnlyList<JsonMember> members, SqlFragment source) =>
        Fragment($"ARRAY(SELECT {Value(members)} FROM {Rows(members, source)})");

    private static SqlFragment Rows(IReadOnlyList<JsonMember> members, SqlFragment source) =>
        Fragment($"(SELECT {Join(", ", members.Select((member, index) => Fragment($"{member.Value} AS {Column(members, index)}")))}{source}) {Row}");

    private static SqlFragment Value(IReadOnlyList<JsonMember> members) => members.All(FitsName)
        ? Fragment($"row_to_json({Row})")
        : Fragment($"concat('{{', {Join(", ',', ", members.Select((member, index) => Fragment($"{new SqlLiteral($"\"{member.Name}\":")}, coalesce(to_json({Row}.{Column(members, index)})::text, 'null')")))}, '}}')::json");

    // PostgreSQL cuts long names off, so an object with one is put together as text from numbered columns.
    private static SqlName Column(IReadOnlyList<JsonMember> members, int index) =>
        members.All(FitsName) ? new SqlName(members[index].Name) : new SqlName($"#{index}");

    private static bool FitsName(JsonMember member) => Encoding.UTF8.GetByteCount(member.Name) <= SqlName.MaxBytes;
}

/// <summary>One member of an object: its name and the expression of its value.</summary>
internal readonly record struct JsonMember(string Name, SqlFragment Value);
