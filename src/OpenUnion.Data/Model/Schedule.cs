using Microsoft.EntityFrameworkCore;

namespace OpenUnion.Data.Model;

/// <summary>
/// What one text of opening hours says of every minute from 2000 to 2100, in a form that PostgreSQL looks up by two
/// binary searches. Most weeks are like others: each kind of week is written once, and runs of like weeks by their start.
/// </summary>
[Comment("What each text of opening hours says of every minute; from the texts and the holidays.")]
[Derived]
public sealed class Schedule
{
    [Comment("Key: the text; empty for hours that are not known.")]
    public required string OpeningHours { get; set; }

    [Comment("Digest of the program's rules and the holidays from which the row follows.")]
    public long Basis { get; set; }

    [Comment("Weeks in which a run of like weeks begins, ascending from 0, the week of Monday 1999-12-27 in Shanghai.")]
    public required int[] Weeks { get; set; }

    [Comment("The kind of the weeks of each run, from 0.")]
    public required int[] Kinds { get; set; }

    [Comment("Where a state begins: kind * 10080 + minute of the week, ascending; each kind has its minute 0.")]
    public required int[] Minutes { get; set; }

    [Comment("The state from each of these minutes on: 0 closed, 1 open, 2 unknown.")]
    public required short[] States { get; set; }
}
