namespace OpenUnion.Data.Model.Hours;

/// <summary>Asia/Shanghai as the hours of stations need it: always eight hours ahead of UTC, to the minute.</summary>
internal static class ShanghaiTime
{
    private static readonly TimeSpan Offset = TimeSpan.FromHours(8);

    /// <summary>Minutes since 0001-01-01T00:00 in Shanghai; the seconds are cut off.</summary>
    public static long MinuteOf(DateTimeOffset at) => (at.UtcTicks + Offset.Ticks) / TimeSpan.TicksPerMinute;

    /// <summary>The moment of a minute, or null when .NET has no date for it (after 9999).</summary>
    public static DateTimeOffset? At(long minute) =>
        minute > DateTime.MaxValue.Ticks / TimeSpan.TicksPerMinute
            ? null
            : new DateTimeOffset(minute * TimeSpan.TicksPerMinute, Offset);
}
