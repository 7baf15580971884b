using Microsoft.EntityFrameworkCore.Metadata;
using OpenUnion.Data.Model.Hours;
using OpenUnion.Data.Planning;
using OpenUnion.Data.Planning.Filters;
using static OpenUnion.Data.Sql.SqlFragment;

namespace OpenUnion.Data.Sql;

/// <summary>Writes what opening hours say, looked up in the schedule of their text; the empty text is that of unknown hours.</summary>
internal static class HoursWriter
{
    /// <summary>OPEN, CLOSED or UNKNOWN.</summary>
    public static SqlFragment State(MemberPlan.OpenState plan, SqlName row, Aliases aliases)
    {
        var schedule = aliases.Next();
        return Fragment($"coalesce((SELECT CASE hours_state({schedule}, {plan.At}) WHEN 0 THEN 'CLOSED' WHEN 1 THEN 'OPEN' END FROM {Schedule(schedule, plan.Hours, row)}), 'UNKNOWN')");
    }

    /// <summary>OPEN, CLOSED or UNKNOWN, by a schedule; UNKNOWN where there is none.</summary>
    public static SqlFragment State(SqlName schedule, PlanParameter at) =>
        Fragment($"coalesce(CASE hours_state({schedule}, {at}) WHEN 0 THEN 'CLOSED' WHEN 1 THEN 'OPEN' END, 'UNKNOWN')");

    /// <summary>A query that has a row if the hours say a state of a moment.</summary>
    public static SqlFragment Are(FilterPlan.OpenAt plan, SqlName row, Aliases aliases)
    {
        var schedule = aliases.Next();
        return Fragment($"SELECT FROM {Schedule(schedule, plan.Hours, row)} AND hours_are({schedule}, {plan.State}, {plan.At})");
    }

    /// <summary>The moment of the next turn, at +08:00.</summary>
    public static SqlFragment NextTurn(MemberPlan.NextTurn plan, SqlName row, Aliases aliases)
    {
        var schedule = aliases.Next();
        var minute = Fragment($"hours_turn({schedule}, {Number(plan.To)}, {plan.At})");
        return Fragment($"(SELECT to_char(timestamp '1999-12-27' + make_interval(mins => {minute}), 'YYYY-MM-DD\"T\"HH24:MI:SS\"+08:00\"') FROM {Schedule(schedule, plan.Hours, row)})");
    }

    private static SqlFragment Schedule(SqlName schedule, IProperty hours, SqlName row) =>
        Fragment($"schedules {schedule} WHERE {schedule}.opening_hours = coalesce({row}.{LinkWriter.Column(hours)}, '')");

    private static SqlFragment Number(HoursState state) => state switch
    {
        HoursState.Closed => Fragment($"0"),
        HoursState.Open => Fragment($"1"),
        HoursState.Unknown => Fragment($"2"),
        _ => throw new ArgumentOutOfRangeException(nameof(state)),
    };
}
