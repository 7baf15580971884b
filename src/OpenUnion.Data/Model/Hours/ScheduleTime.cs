namespace OpenUnion.Data.Model.Hours;

/// <summary>
/// Time as schedules count it: minutes since Monday 1999-12-27T00:00 in Shanghai, so that a week is a multiple of 10080.
/// </summary>
public static class ScheduleTime
{
    /// <summary>The first moment that may be asked for.</summary>
    public static readonly DateTimeOffset First = new(2000, 1, 1, 0, 0, 0, TimeSpan.FromHours(8));

    /// <summary>The moment from which none may be asked for.</summary>
    public static readonly DateTimeOffset End = new(2100, 1, 1, 0, 0, 0, TimeSpan.FromHours(8));

    /// <summary>Number of the day, in the count of <see cref="DateOnly"/>, with which week 0 begins.</summary>
    internal static readonly int FirstDay = new DateOnly(1999, 12, 27).DayNumber;

    /// <summary>Weeks that a schedule knows: up to the furthest day on which a change is looked for.</summary>
    internal static readonly int Weeks = (DateOnly.FromDateTime(End.DateTime).DayNumber + OpeningHours.SearchDays - FirstDay) / 7 + 1;

    /// <summary>The minute of a moment between <see cref="First"/> and <see cref="End"/>; the seconds are cut off.</summary>
    public static int MinuteOf(DateTimeOffset at) => (int)(ShanghaiTime.MinuteOf(at) - FirstDay * (long)MinuteRange.Day);
}
