using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Npgsql;
using OpenUnion.Data.Model.Hours;
using OpenUnion.Data.Model.Vocabulary;

namespace OpenUnion.Data.Schedules;

/// <summary>The holidays that the database holds.</summary>
internal sealed class HolidayTable
{
    /// <summary>Raise it when the same hours come to mean something else, so that all schedules are made again.</summary>
    private const int Rules = 1;

    private readonly List<KeyValuePair<DateOnly, HolidayKind>> _days = [];

    private HolidayTable()
    {
    }

    /// <summary>A digest of the holidays and of how this program reads hours; never 0.</summary>
    public long Basis
    {
        get
        {
            var text = string.Join('\n', _days.Select(day => string.Create(CultureInfo.InvariantCulture, $"{day.Key:yyyy-MM-dd} {day.Value}")).Prepend($"{Rules}"));
            return BinaryPrimitives.ReadInt64BigEndian(SHA256.HashData(Encoding.UTF8.GetBytes(text))) | 1;
        }
    }

    public static async Task<HolidayTable> ReadAsync(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        var table = new HolidayTable();
        await using var command = new NpgsqlCommand("SELECT date, kind FROM public.holidays ORDER BY date", connection);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        while (await reader.ReadAsync(cancellationToken))
            table._days.Add(new(await reader.GetFieldValueAsync<DateOnly>(0, cancellationToken), Enum.Parse<HolidayKind>(reader.GetString(1))));
        return table;
    }

    public ScheduleCalendar ToCalendar() => new(HolidayCalendar.Of(_days));
}
